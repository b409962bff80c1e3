import Foundation
import Testing

/// Plan folders that another program wrote, with the largest amounts that the format allows.
@Suite struct ForeignPlanTests {
  private static let largest = "999999999999.999999"

  /// Replaces the amounts of plan.json; the bound has the other sign, so that the two are as far apart as can be.
  private static func summary(_ text: String, _ sign: String) -> String {
    text.split(separator: "\n").map { line in
      let isBound = line.contains("_bound\"")
      let other = sign.isEmpty ? "-" : ""
      return line.replacing(/"-?[0-9]+\.[0-9]+"/, with: "\"\(isBound ? other : sign)\(largest)\"")
    }.joined(separator: "\n")
  }

  /// Replaces every number of a table but those of its header.
  private static func table(_ text: String, with number: String) -> String {
    let rows = text.split(separator: "\n")
    let changed = rows.dropFirst().map { row in
      row.split(separator: ",", omittingEmptySubsequences: false)
        .map { $0.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) == nil ? String($0) : number }.joined(separator: ",")
    }
    return ([String(rows[0])] + changed).joined(separator: "\n") + "\n"
  }

  @Test func `the largest amounts end in findings, not in a trap`() throws {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan")
      _ = try CommandRun("plan", Scenarios.small, "--out", plan.path)
      let names = ["plan.json", "shipments.csv", "lines.csv", "prices.csv"]
      let files = try names.map { try TemporaryFolder.text(plan.appending(path: $0)) }
      for (index, name) in names.enumerated() {
        for sign in ["", "-"] {
          let changed =
            name == "plan.json"
            ? Self.summary(files[index], sign)
            : Self.table(files[index], with: sign + (name == "lines.csv" ? "999999999999" : Self.largest))
          #expect(changed != files[index])
          try Data(changed.utf8).write(to: plan.appending(path: name))
          for command in [["verify"], ["scarcity"]] {
            let run = try CommandRun(command + [Scenarios.small, plan.path])
            // What is scarce at such prices is no error.
            let codes: [Int32] = command == ["scarcity"] ? [0, 4] : [4]
            #expect(!run.isCrashed && codes.contains(run.code), "\(command[0]), \(name): \(run.error)")
          }
        }
        try Data(files[index].utf8).write(to: plan.appending(path: name))
      }
    }
  }
}
