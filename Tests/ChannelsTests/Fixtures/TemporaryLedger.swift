import Channels
import Foundation
import ScenarioFiles

/// What a run of confirmations has written, as the next one reads it.
enum TemporaryLedger {
  static func read(_ outcome: ConfirmationOutcome) throws -> ConfirmationLedger {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try outcome.ledger.write(outcome.files, to: folder)
    return try ConfirmationLedger(folder: folder)
  }
}
