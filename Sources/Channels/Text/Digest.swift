private import COpenSSL

/// SHA-256, and codes of messages that are made with it and a secret.
enum Digest {
  /// Lower-case hexadecimal.
  static func sha256(_ bytes: [UInt8]) -> String {
    var hash = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let status = unsafe hash.withUnsafeMutableBufferPointer { hash in
      unsafe bytes.withUnsafeBytes { bytes in
        unsafe EVP_Digest(bytes.baseAddress, bytes.count, hash.baseAddress, &length, EVP_sha256(), nil)
      }
    }
    precondition(status == 1 && length == 32, "a digest takes any bytes")
    return hash.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  /// The HMAC-SHA-256 of a message under a secret: 32 bytes.
  static func hmac(_ message: [UInt8], secret: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let isMade = unsafe code.withUnsafeMutableBufferPointer { code in
      unsafe message.withUnsafeBufferPointer { message in
        unsafe secret.withUnsafeBytes { secret in
          unsafe HMAC(
            EVP_sha256(), secret.baseAddress, Int32(secret.count), message.baseAddress, message.count,
            code.baseAddress, &length) != nil
        }
      }
    }
    precondition(isMade && length == 32, "a code is made of any message")
    return code
  }

  /// Whether two codes are alike, in a time that does not tell where they differ.
  static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return unsafe left.withUnsafeBytes { left in
      unsafe right.withUnsafeBytes { right in
        unsafe CRYPTO_memcmp(left.baseAddress, right.baseAddress, left.count) == 0
      }
    }
  }
}
