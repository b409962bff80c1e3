import ArgumentParser
import RoutingService

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Recomputes everything in a database from its history, and checks every promise of the ledger.",
    discussion: "It may run beside a server. Exit codes: 0 nothing is violated, 4 something is.")

  @OptionGroup var database: DatabaseOption

  func run() throws {
    let report: AuditReport
    do {
      report = try LedgerAudit.run(try DatabaseAddress(database.database).openBeside())
    } catch let error as StoreError {
      throw CommandFailure(.database, "\(error)")
    }
    for (what, count) in report.checked { Console.output("checked \(what): \(count)") }
    for note in report.notes { Console.output("note: \(note)") }
    for violation in report.violations { Console.output("violation: \(violation)") }
    let unlisted = report.violationCount - report.violations.count
    if unlisted > 0 { Console.output("and \(unlisted) more violations") }
    if report.violationCount > 0 {
      throw CommandFailure(.failedAudit, "\(DatabaseAddress(database.database).name): \(report.violationCount) violations")
    }
    Console.output("nothing is violated")
  }
}
