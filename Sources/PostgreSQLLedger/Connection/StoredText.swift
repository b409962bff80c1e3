/// Text as PostgreSQL can keep it: it has no NUL, which an id may have.
///
/// NUL is written as 1, 1 and 1 as 1, 2: no two texts come out the same, and their sequence stays.
enum StoredText {
  static func write(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      if byte > 1 {
        bytes.append(byte)
      } else {
        bytes.append(1)
        bytes.append(byte + 1)
      }
    }
  }

  static func read(_ bytes: [UInt8]) -> String {
    guard bytes.contains(1) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        text.append(byte - 1)
        isEscaped = false
      } else if byte == 1 {
        isEscaped = true
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
