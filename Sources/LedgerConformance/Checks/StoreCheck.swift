internal import StockLedger

/// A promise of every store of a ledger, and a trial of it.
///
/// A test of another store runs them all:
///
///     @Test(arguments: StoreCheck.all) func `the store conforms`(check: StoreCheck) {
///       #expect(check.failures(of: maker) == [])
///     }
public struct StoreCheck: Sendable, CustomStringConvertible {
  /// The promise, a sentence.
  public let name: String
  private let body: @Sendable (inout StoreTrial, any LedgerStore) throws -> Void

  init(_ name: String, _ body: @escaping @Sendable (inout StoreTrial, any LedgerStore) throws -> Void) {
    self.name = name
    self.body = body
  }

  /// What a store gets wrong; empty where it keeps the promise.
  public func failures(of maker: StoreMaker) -> [String] {
    var trial = StoreTrial(maker)
    do {
      try body(&trial, try maker.make())
    } catch {
      return trial.failures + ["it threw \(error)"]
    }
    return trial.failures
  }

  /// Every promise.
  public static let all = guards + lists + keeping

  public var description: String { name }
}
