private import FoundationEssentials

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// Why the file system refused to write, in words that say what to do.
public struct FileRefusal: Error, Sendable, CustomStringConvertible {
  public let description: String

  /// - Parameter error: what Foundation threw.
  public init(_ error: any Error) {
    let cocoa = error as? CocoaError
    if let cause = (error as? POSIXError) ?? (cocoa?.underlying as? POSIXError),
      let known = Self.description(of: cause)
    {
      description = known
    } else if let cocoa {
      description = Self.description(of: cocoa)
    } else {
      description = "\(error)"
    }
  }

  private static let elsewhere = "give another path"

  private static func description(of error: CocoaError) -> String {
    switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: "there is no such folder: make it first, or \(elsewhere)"
    case .fileWriteNoPermission, .fileReadNoPermission:
      "there is no permission to: give a path that you may write to"
    case .fileWriteVolumeReadOnly: "the file system is read-only: \(elsewhere)"
    case .fileWriteOutOfSpace: "no space is left: make room, or \(elsewhere)"
    case .fileWriteFileExists: "something stands in the way: move it, or \(elsewhere)"
    case .fileWriteInvalidFileName: "a name in the path is none or too long: \(elsewhere)"
    default: "the file system refused, with error \(error.code.rawValue): \(elsewhere)"
    }
  }

  private static func description(of error: POSIXError) -> String? {
    switch error.code.rawValue {
    case ENOTDIR: "a part of the path is a file, not a folder: \(elsewhere)"
    case EISDIR: "it is a folder: give the path of a file"
    case ENAMETOOLONG: "a name in the path is too long: give a shorter one"
    case ENOENT: "there is no such folder: make it first, or \(elsewhere)"
    case EACCES, EPERM: "there is no permission to: give a path that you may write to"
    case EROFS: "the file system is read-only: \(elsewhere)"
    case ENOSPC, EDQUOT: "no space is left: make room, or \(elsewhere)"
    case EEXIST, ENOTEMPTY: "something stands in the way: move it, or \(elsewhere)"
    case ELOOP: "links in the path lead round in a circle: \(elsewhere)"
    default: nil
    }
  }
}
