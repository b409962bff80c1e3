import ArgumentParser
import FoundationEssentials
import GLPK
import Geography
import OrderRouting
import RouteExplanation
import ScenarioFiles

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell why orders ship as they do, what else there was, and what it would take.",
    discussion: """
      For each order: what it costs, term by term; what it uses that is scarce; the best other ways, and whether \
      what the plan left suffices for them; and for each service of each location that serves no line of it the \
      first thing that keeps it from that, with the row of the file behind it. The plan may be anybody's: the orders \
      asked for are priced again first, and a plan that fails is refused.
      """)

  @OptionGroup var scenario: ScenarioArgument

  @Argument(help: "The plan: a folder with shipments.csv and lines.csv.", completion: .directory)
  var plan: String

  @Argument(help: ArgumentHelp("Ids of orders; with --json all where none is given.", valueName: "order"))
  var orders: [String] = []

  @Flag(help: "Print an object a line for each order.")
  var json = false

  @Option(help: "Other ways to tell of.")
  var top = 3

  @Flag(
    help: """
      Tell the smallest changes with which an order that is unfilled, late or split would not be, by planning again \
      what they reach.
      """)
  var whatIf = false

  func validate() throws {
    if top < 0 { throw ValidationError("--top takes a whole number of at least 0; found \(top).") }
    if orders.isEmpty, !json {
      throw ValidationError("Name the orders to explain, or explain all with --json.")
    }
  }

  func run() throws {
    let (problem, folder) = try scenario.load()
    let planFolder = try PlanArgument.read(plan, scenarioDigest: folder.digest)
    let positions = try self.positions(problem)
    // What is tried for a what-if is measured against the whole plan.
    let explainer = try PlanArgument.explainer(
      planFolder, folder, problem, path: plan, pricing: orders.isEmpty || whatIf ? nil : positions)
    let lines = ScenarioLines(folder.source)
    if json {
      let writer = ExplanationJSON(lines: lines, showsWhatIf: whatIf)
      write(explainer, positions) { writer.line($0) }
    } else {
      let writer = ExplanationText(
        currency: problem.network.currency, lines: lines, showsWhatIf: whatIf)
      write(explainer, positions) { Array((writer.text($0) + "\n\n").utf8) }
    }
  }

  private func write(
    _ explainer: Explainer, _ positions: [Int], _ text: @escaping @Sendable (Explanation) -> [UInt8]
  ) {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let (whatIf, numbers) = (whatIf, Self.numbers(explainer.scenario.orders))
    explainer.forEachExplanation(
      positions, alternatives: top, threads: threads,
      body: { explanation in
        var explanation = explanation
        if whatIf, let order = numbers[IDKey(explanation.order)] {
          explanation.whatWouldItTake = explainer.whatWouldItTake(order, solver: GLPKSolver())
        }
        return text(explanation)
      },
      then: { some in Console.output(bytes: Array(some.joined())) })
  }

  private static func numbers(_ orders: [Order]) -> [IDKey: Int] {
    [IDKey: Int](positionsOf: orders.lazy.map(\.id))
  }

  /// The positions of the orders asked for, each once.
  private func positions(_ problem: RoutingProblem) throws -> [Int] {
    if orders.isEmpty { return Array(problem.orders.indices) }
    let numbers = Self.numbers(problem.orders)
    let unknown = orders.filter { numbers[IDKey($0)] == nil }
    if !unknown.isEmpty {
      let list = unknown.map { "'\($0)'" }.joined(separator: ", ")
      throw CommandFailure(
        .usage, "\(scenario.path): no order has the id \(list); ids are those of orders.csv")
    }
    var seen: Set<Int> = []
    return orders.compactMap { numbers[IDKey($0)] }.filter { seen.insert($0).inserted }
  }
}
