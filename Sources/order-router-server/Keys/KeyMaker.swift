import RoutingService
import ScenarioFiles

/// Makes API keys.
enum KeyMaker {
  /// A key of 192 bits by chance, and what is kept of it.
  static func make(name: String, scopes: Set<Scope>, at moment: Instant) -> (text: String, key: APIKey) {
    var generator = SystemRandomNumberGenerator()
    let words = (0..<3).map { _ in generator.next() }
    let text = "or_" + words.map(hexadecimal).joined()
    let digest = SecureDigest.bytes(of: Array(text.utf8))
    return (text, APIKey(name: name, digest: digest, scopes: scopes, createdAt: moment))
  }

  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
