import RoutingService
import ScenarioFiles
import ServiceDocuments
import Synchronization

/// The API keys as they were last read, and what each of them opens.
///
/// A class, for everybody who answers requests shares it.
final class KeyRing: Sendable {
  private struct State {
    var keys: [[UInt8]: APIKey] = [:]
  }

  private let state = Mutex(State())
  /// Whether requests without a key are served as long as there is no key at all: on loopback only.
  private let isOpenWithoutKeys: Bool

  init(_ keys: [APIKey], isOpenWithoutKeys: Bool) {
    self.isOpenWithoutKeys = isOpenWithoutKeys
    replace(keys)
  }

  func replace(_ keys: [APIKey]) {
    let table = Dictionary(keys.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
    state.withLock { $0.keys = table }
  }

  /// - Parameter header: of the field `Authorization`.
  /// - Returns: the name of the key; empty where none is needed.
  func authorize(_ header: String?, for scope: Scope?) throws(Problem) -> String {
    guard let scope else { return "" }
    let digest = header.flatMap(Self.key).map { SecureDigest.bytes(of: Array($0.utf8)) }
    // A key is looked up by its digest: how long that takes tells nothing of other keys.
    let (key, hasKeys) = state.withLock { state in (digest.flatMap { state.keys[$0] }, !state.keys.isEmpty) }
    if !hasKeys, isOpenWithoutKeys { return "" }
    guard let key else {
      throw Problem(
        .unauthenticated,
        header == nil
          ? "Send Authorization: Bearer KEY with a key that order-router-server keys add has printed."
          : "The key is not known, or was removed. Send another one.")
    }
    if key.scopes.contains(scope) { return key.name }
    throw Problem(.forbidden, "This needs a key with the scope \(scope.rawValue). Use another key.")
  }

  private static func key(in header: String) -> Substring? {
    let parts = header.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return parts[1]
  }
}
