import RouteOptimization
import RouteVerification
import Testing

@Suite struct UsageTests {
  @Test func `--version prints a version`() throws {
    let run = try CommandRun("--version")
    #expect(run.code == 0)
    #expect(run.output.split(separator: ".").count == 3)
  }

  @Test(arguments: [
    (
      ["plan"],
      ["<scenario>", "--out", "--strategy", "--time-limit", "--threads", "--seed", "--gap", "--prices"]
    ),
    (["check"], ["<scenario>"]), (["verify"], ["<scenario>", "<plan>", "--proof", "--time-limit"]),
    (["scarcity"], ["<scenario>", "<plan>", "--top", "--csv", "marginal"]),
    (["explain"], ["<scenario>", "<plan>", "<order>", "--json", "--top", "--what-if", "anybody's"]),
    (["diff"], ["<scenario>", "<before>", "<after>", "--after", "--top", "--json"]),
    (
      ["compare"], ["<scenario>", "--strategies", "magento-priority", "shipbob", "or all", "--json", "--csv"]
    ),
    (
      ["simulate"],
      [
        "<scenario>", "--days", "--strategies", "--batch", "--demand", "--orders-per-day", "--review-days",
        "--lead-days", "--no-replenishment", "--seed", "--work-limit", "--time-limit", "--cold-start",
        "--json",
        "--csv",
      ]
    ),
    (["export-model"], ["<scenario>", "<file>"]),
    (
      ["export"],
      [
        "<day>", "<plan>", "--out", "--edi", "--control-numbers", "--sales-channel", "--fulfillment-orders",
        "--lenient",
      ]
    ), (["confirm"], ["<day>", "<plan>", "<tracking>", "--out", "--as-of", "--lenient"]),
    (["availability"], ["<day>", "<plan>", "--out", "--since", "--seller", "--inventory"]),
    (["performance"], ["<day>", "<plan>", "--csv", "--json"]),
    (["zones"], ["<scenario|locations.csv>", "--out", "--force"]),
    (["convert"], ["brunel", "gift-shop"]), (["convert", "brunel"], ["<source>", "<out>"]),
    (["convert", "gift-shop"], ["<source>", "<out>", "--seed"]),
    (
      ["generate"],
      [
        "<folder>", "--preset", "--orders", "--locations", "--skus", "--seed", "--stock-cover",
        "--capacity-cover",
        "--mean-lines", "--max-lines", "--skew", "--multi-unit-share", "--max-quantity",
      ]
    ),
  ])
  func `the help of a command names its arguments`(command: [String], arguments: [String]) throws {
    let run = try CommandRun(command + ["--help"])
    #expect(run.code == 0)
    for argument in arguments { #expect(run.output.contains(argument)) }
  }

  @Test(arguments: [
    (["plan", "x", "--stratgy", "optimal"], "Did you mean '--strategy'?"),
    (["plan", "x", "--strategy", "fastest"], "ranked, nearest, fewest-splits, cheapest, optimal"),
    (["plan", "x", "--strategy", "fastest"], "magento-priority, magento-distance, shopify, shopify-ranked"),
    (["plan", "x", "--strategy", "cheapest", "--prices", "y"], "plan with --strategy optimal"),
    (["compare", "x", "--strategies", "nearest,fastest"], "No strategy is called \"fastest\""),
    (["compare", "x", "--strategies", ","], "It names no strategy"),
    (["plan", "x", "--time-limit", "soon"], "Seconds after which"),
    (["plan", "x", "--time-limit=-1"], "such as 30 or 0.5"),
    (["plan", "x", "--time-limit", "1e300"], "such as 30 or 0.5"),
    (["plan", "x", "--time-limit", "nan"], "such as 30 or 0.5"),
    (["plan", "x", "--gap=-0.1"], "such as 0.0001"), (["plan", "x", "--threads", "0"], "from 1 to 1024"),
    (["plan", "x", "--seed=-1"], "--seed"), (["plan"], "Missing expected argument '<scenario>'"),
    (["compare", "x", "--json", "--csv"], "exclude each other"), (["verify", "x"], "<plan>"),
    (["simulate", "x", "--days", "0"], "from 1 to 3660; found 0"),
    (["simulate", "x", "--batch", "7h"], "such as 15m, 1h or 1d"),
    (["simulate", "x", "--demand", "twice"], "'poisson', 'fixed' or 'replay'"),
    (["simulate", "x", "--demand", "replay", "--orders-per-day", "5"], "is of drawn days"),
    (["simulate", "x", "--lead-days=-1"], "from 0 to 3660"),
    (["simulate", "x", "--work-limit", "0"], "at least 1; found 0"),
    (["simulate", "x", "--time-limit", "0"], "above 0"),
    (["generate"], "Missing expected argument '<folder>'"),
    (["generate", "x", "--preset", "loose"], "'typical', 'tight' or 'scarce'"),
    (["generate", "x", "--orders", "many"], "Orders of the day"),
    (["generate", "x", "--stock-cover", "1e3"], "Units stocked for each unit ordered"),
    (["generate", "x", "--locations", "75", "--skus", "0"], "expected 1 to 74, as many hubs as are known"),
    (["generate", "x", "--locations", "75", "--skus", "0"], "SKUs: found 0"),
    (["verify", "x", "y", "--proof", "--time-limit=-1"], "such as 30 or 0.5"),
    (["scarcity", "x", "y", "--top", "0"], "at least 1; found 0"),
    (["explain", "x", "y"], "explain all with --json"),
    (["explain", "x", "y", "z", "--top=-1"], "at least 0; found -1"),
    (["diff", "x", "y"], "<after>"), (["diff", "x", "y", "z", "--top=-1"], "at least 0; found -1"),
    (["export", "x", "y"], "--out"), (["export", "x", "y", "--out", "z", "--edi", "A"], "sender:receiver"),
    (["confirm", "x", "y", "--out", "z"], "<tracking>"), (["performance", "x"], "at least one plan"),
    (["confirm", "x", "y", "t", "--out", "z", "--as-of", "soon"], "2026-11-24T18:00:00Z"),
    (["plans"], "order-router --help"),
  ])
  func `wrong usage ends with 2 and says what would be right`(arguments: [String], hint: String) throws {
    let run = try CommandRun(arguments)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.error.contains(hint))
  }
}
