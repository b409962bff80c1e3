/// Where API keys are kept: beside a ledger, whoever owns it.
///
/// Calls block; any thread may make them.
public protocol KeyStore: Sendable {
  /// In ascending order of names.
  func keys() throws(StoreError) -> [APIKey]
  /// - Returns: `false` where there is one of the name.
  func add(_ key: APIKey) throws(StoreError) -> Bool
  /// - Returns: `false` where there is none of the name.
  func removeKey(named name: String) throws(StoreError) -> Bool
}
