/// A file of a folder that goes out, at its path within the folder.
public struct OutgoingFile: Sendable, Hashable {
  public var path: String
  public var bytes: [UInt8]
  /// Whether it holds names and addresses, and is for its owner alone.
  public var isPrivate: Bool

  public init(path: String, bytes: [UInt8], isPrivate: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isPrivate = isPrivate
  }

  init(path: String, text: String, isPrivate: Bool = false) {
    self.init(path: path, bytes: Array(text.utf8), isPrivate: isPrivate)
  }

  /// An id as a part of a path: letters, digits, `.`, `_` and `-` as they are, all else as `%` and two digits of each
  /// byte, so that no id leads out of the folder or onto another's file.
  public static func name(_ id: String) -> String {
    var name = ""
    for (index, byte) in id.utf8.enumerated() {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: ".") where index > 0: name += "."
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        name += "%" + (byte < 16 ? "0" : "") + digits
      }
    }
    return name
  }
}
