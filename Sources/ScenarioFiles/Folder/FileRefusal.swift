private import FoundationEssentials

/// Why the file system refused to write, in words.
public struct FileRefusal: Sendable, CustomStringConvertible {
  public let description: String

  /// - Parameter error: what Foundation threw.
  public init(_ error: any Error) {
    guard let error = error as? CocoaError else {
      description = "\(error)"
      return
    }
    switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: description = "there is no such folder"
    case .fileWriteNoPermission, .fileReadNoPermission: description = "there is no permission to"
    case .fileWriteVolumeReadOnly: description = "the file system is read-only"
    case .fileWriteOutOfSpace: description = "no space is left"
    case .fileWriteFileExists: description = "a file stands in the way"
    default:
      let cause = error.underlying.map { "\($0)" } ?? "error \(error.code.rawValue)"
      description = "the file system refused: \(cause)"
    }
  }
}
