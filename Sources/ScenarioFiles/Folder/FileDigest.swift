private import COpenSSL

/// SHA-256 over files in the order they are added, each as its name, a line feed, its length in bytes, a line
/// feed and its bytes.
///
/// A class, for the context of the library behind it is freed once.
@safe final class FileDigest {
  private let context: OpaquePointer

  init() {
    guard let context = unsafe EVP_MD_CTX_new(), unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    else {
      preconditionFailure("the library of digests has no SHA-256")
    }
    unsafe self.context = context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  func add(_ name: String, _ bytes: [UInt8]) {
    update(Array("\(name)\n\(bytes.count)\n".utf8))
    update(bytes)
  }

  private func update(_ bytes: [UInt8]) {
    let status = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    precondition(status == 1, "a digest takes any bytes")
  }

  /// Lower-case hexadecimal, of all that was added; to be asked for once.
  func finish() -> String {
    var hash = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    let status = unsafe hash.withUnsafeMutableBufferPointer {
      unsafe EVP_DigestFinal_ex(context, $0.baseAddress, &length)
    }
    precondition(status == 1, "a digest is finished once")
    return hash.prefix(Int(length)).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
