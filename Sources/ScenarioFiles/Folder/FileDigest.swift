private import Crypto

/// SHA-256 over files in the order they are added, each as its name, a line feed, its length in bytes, a line
/// feed and its bytes.
struct FileDigest {
  private var hash = SHA256()

  mutating func add(_ name: String, _ bytes: [UInt8]) {
    hash.update(data: Array("\(name)\n\(bytes.count)\n".utf8))
    hash.update(data: bytes)
  }

  /// Lower-case hexadecimal.
  func finish() -> String {
    hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
