private import COpenSSL

/// SHA-256.
package enum SecureDigest {
  /// The 32 bytes of the digest. O(bytes).
  package static func bytes(of bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let status = unsafe digest.withUnsafeMutableBufferPointer { digest in
      unsafe bytes.withUnsafeBytes { bytes in
        unsafe EVP_Digest(bytes.baseAddress, bytes.count, digest.baseAddress, &length, EVP_sha256(), nil)
      }
    }
    precondition(status == 1 && length == 32, "the library of digests has SHA-256")
    return digest
  }
}
