import Foundation
import LedgerConformance

/// A store whose commits take as long as a disk.
extension FaultyStore {
  static func slow(_ store: any LedgerStore) -> FaultyStore {
    FaultyStore(store) {
      Thread.sleep(forTimeInterval: 0.01)
      return .none
    }
  }
}
