import Foundation
import RouteOptimization
import Testing

/// What `verify` and `plan` make of bounds and prices.
@Suite struct BoundCommandTests {
  /// Plans the small scenario, changes plan.json and verifies it.
  private func verify(
    _ strategy: String, _ changes: [(String, String)] = [], _ arguments: String...
  ) throws -> CommandRun {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan")
      _ = try CommandRun("plan", Scenarios.small, "--out", plan.path, "--strategy", strategy)
      let file = plan.appending(path: "plan.json")
      var text = try TemporaryFolder.text(file)
      for (old, new) in changes {
        #expect(text.contains(old))
        text = text.replacing(old, with: new)
      }
      try Data(text.utf8).write(to: file)
      return try CommandRun(["verify", Scenarios.small, plan.path] + arguments)
    }
  }

  /// Makes a plan by nearest, 463.9495, state that none costs less than 460, where one costs 446.802.
  private static let invented = [
    ("\"lower_bound\": null", "\"lower_bound\": \"460.00\""), ("\"gap\": null", "\"gap\": 0.00851278"),
    ("\"bound_method\": \"none\"", "\"bound_method\": \"integer program\""),
  ]

  @Test func `verify says what the prices prove and what rests on integer programs`() throws {
    let run = try verify("optimal")
    #expect(run.code == 0)
    #expect(run.output.contains("price bound "))
    #expect(run.output.contains("of the lower bound of 446.802 USD, "))
    #expect(run.output.contains(" USD rests on integer programs: verify --proof proves it again\n"))
    #expect(run.output.contains(" recomputed: the plan holds; its lower bound was checked up to "))
    #expect(run.output.hasSuffix(" USD and not beyond, up to 446.802 USD\n"))
  }

  @Test func `verify --proof proves the bound again`() throws {
    let run = try verify("optimal", [], "--proof")
    #expect(run.code == 0)
    #expect(run.output.contains("\nlower bound of 446.802 USD proven again in "))
    #expect(
      run.output.hasSuffix("recomputed: the plan holds, and so does its lower bound of 446.802 USD\n"))
  }

  @Test func `an invented bound passes for one that rests on programs, until it is to be proven`() throws {
    let run = try verify("nearest", Self.invented)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("the lower bound of 460.00 USD rests on integer programs: verify --proof"))
    let proof = try verify("nearest", Self.invented, "--proof")
    #expect(proof.code == 4)
    #expect(proof.output.contains("plan.json: error: lower_bound \"460.00\": proven again in "))
    #expect(proof.output.contains(" s is no more than 446.802 USD.\n"))
    #expect(proof.output.hasSuffix("1 error\n"))
  }

  @Test func `a bound of a method that is not known is warned of, and not taken for checked`() throws {
    let run = try verify(
      "nearest",
      Self.invented.dropLast() + [
        ("\"bound_method\": \"none\"", "\"bound_method\": \"a guess\"")
      ])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("plan.json: warning: bound_method: Stated is 'a guess', which is not known"))
    #expect(run.output.hasSuffix("the plan holds; its lower bound of 460.00 USD was not checked\n"))
    let prices = try verify(
      "nearest",
      Self.invented.dropLast() + [
        ("\"bound_method\": \"none\"", "\"bound_method\": \"prices\"")
      ])
    #expect(prices.code == 4)
    #expect(prices.output.contains("'prices' for a lower bound of 460.00, the plan's prices prove no bound."))
  }

  @Test func `a proof without a bound has nothing to do`() throws {
    let run = try verify("nearest", [], "--proof")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("the plan states no lower bound to prove\n"))
    #expect(run.output.hasSuffix("the plan holds; it states no lower bound\n"))
  }

  @Test func `a price bound that the prices do not prove is an error`() throws {
    let run = try verify(
      "nearest", Self.invented + [("\"price_bound\": null", "\"price_bound\": \"459.00\"")])
    #expect(run.code == 4)
    #expect(
      run.output.contains("plan.json: error: price_bound: Stated is 459.00, the plan's prices prove no more"))
  }

  @Test func `plan --prices starts from a file or a plan, and tells what does not match`() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "prices.csv")
      let text = "kind,location_id,sku,service_id,channel,price\nstock,L0,SKU-002,,,1\nstock,L0,NONE,,,1\n"
      try Data(text.utf8).write(to: file)
      for path in [file.path, folder.path] {
        let run = try CommandRun("plan", Scenarios.small, "--json", "--prices", path)
        #expect(run.code == 0)
        #expect(
          run.error.hasSuffix(
            "\(path): 1 of 2 prices are of supplies that the scenario does not have; they are left out\n"))
        #expect(run.output.contains("\"total_cost\": \"446.802\""))
        #expect(run.output.contains("    \"prices\": \""))
      }
    }
  }

  @Test func `prices that are no good are wrong usage, told by line and column`() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "mine.csv")
      try Data("kind,location_id,sku,price\nstock,L0,SKU-002,-1\nstok,L0,A,1\n".utf8).write(to: file)
      let run = try CommandRun("plan", Scenarios.small, "--prices", file.path)
      #expect(run.code == 2 && run.output == "")
      #expect(run.error.contains("mine.csv:2:18: error: price \"-1\": expected a number of at least 0."))
      #expect(run.error.contains("mine.csv:3:1: error: kind \"stok\": expected one of stock, "))
      let none = try CommandRun("plan", Scenarios.small, "--prices", folder.path + "/none.csv")
      #expect(none.code == 2)
      #expect(none.error.contains("none.csv: error: expected a file, found nothing"))
    }
  }
}
