internal import OrderRouting
internal import RouteExplanation
internal import ScenarioFiles

/// The explanations of a report's orders, and what they come to.
struct ExplainedOrders {
  /// Bytes of explanations past which orders with nothing to tell go without.
  static let roomyBytes = 18_000_000

  let barriers: Barriers
  /// See ``ExplanationData``.
  let data: JSONText
  /// Positions of the explained orders, as the data has them.
  let orders: [Int]

  var count: Int { orders.count }
  private let selection: ToldOrders
  private let isCut: Bool

  private struct Full: Error {}

  /// The slow part of a report: O(ways of the orders).
  init(
    _ explainer: Explainer, _ accounts: DayAccounts, _ scale: AmountScale, lines: ScenarioLines?, threads: Int
  ) {
    let selection = ToldOrders(accounts)
    var barriers = Barriers()
    var data = ExplanationData(accounts.scenario, lines: lines, amount: scale.whole)
    var isCut = false
    let told = selection.orders.filter { ToldOrders.hasSomethingToTell(accounts, $0) }
    let others = selection.orders.filter { !ToldOrders.hasSomethingToTell(accounts, $0) }
    for (orders, mayEnd) in [(told, false), (others, true)] {
      var next = 0
      do throws(Full) {
        try explainer.forEachExplanation(
          orders, alternatives: 3, threads: threads, body: { $0 },
          then: { (some: [Explanation]) throws(Full) in
            if mayEnd, data.size > Self.roomyBytes { throw Full() }
            for explanation in some {
              barriers.add(explanation)
              data.add(explanation, order: orders[next])
              next += 1
            }
          })
      } catch {
        isCut = true
      }
    }
    self.barriers = barriers
    self.data = data.text
    orders = data.orders
    self.selection = selection
    self.isCut = isCut
  }

  /// What the page says of it.
  var remark: String {
    if selection.isWhole && !isCut { return "Every order opens to its explanation." }
    let told = min(selection.toldCount, ToldOrders.told)
    let part =
      selection.isWhole || selection.toldCount <= ToldOrders.told
      ? "all \(NumberText.count(selection.toldCount))"
      : "the \(NumberText.count(told)) dearest of the \(NumberText.count(selection.toldCount))"
    return
      "\(NumberText.count(count)) orders, marked ✦, open to their explanation: \(part) that are late, split or not "
      + "shipped whole, and a sample of the others. The others open to their shipments and costs."
  }
}
