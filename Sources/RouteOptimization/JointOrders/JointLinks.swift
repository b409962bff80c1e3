internal import OrderRouting

/// Which orders could use the same scarce supplies, and how large each is in a joint program.
struct JointLinks: Sendable {
  /// Ascending.
  let orders: [Int]
  /// By position in ``orders``: about how many columns it has.
  private(set) var weights: [Int] = []
  /// By position: the scarce supplies that the order could use; by such a supply: the positions of those that could.
  private var supplies: [[Int]] = []
  private var users: [Int: [Int]] = [:]

  /// Orders that one supply may bring near an order.
  private static let usersPerSupply = 60

  init(
    _ orders: [Int], _ problem: RoutingProblem, _ contention: Contention, _ remaining: RemainingSupplies
  ) {
    self.orders = orders
    var pricer = OrderPricer(problem)
    for (position, order) in orders.enumerated() {
      pricer.begin(order)
      var used: Set<Int> = []
      pricer.forEachLargestUse(remaining) { number, _ in
        if contention.isContested[number] { used.insert(number) }
      }
      for candidate in pricer.candidates where problem.fixedCosts[Int(candidate.location)] > 0 {
        used.insert(problem.numbers.count + Int(candidate.location))
      }
      supplies.append(used.sorted())
      for number in used { users[number, default: []].append(position) }
      var weight = 0
      for candidate in pricer.candidates {
        for line in pricer.steps.indices
        where pricer.room(line, at: candidate.location, remaining: remaining) > 0 {
          weight += 1
        }
      }
      weights.append(weight + 1)
    }
  }

  var weight: Int { weights.reduce(0, +) }

  /// Positions of orders around one, that one first, as many as fit into a weight; the nearest are those that share
  /// most of what few could use, with some chance.
  func neighbours(of first: Int, weight most: Int, _ random: inout SplitMix64) -> [Int] {
    var block = [first]
    var isTaken: Set<Int> = [first]
    var nearness: [Int: Double] = [:]
    var sum = weights[first]
    var next: Int? = first
    while let newest = next {
      for number in supplies[newest] {
        let all = users[number] ?? []
        let start = all.count > Self.usersPerSupply ? Int(random.next() % UInt64(all.count)) : 0
        for index in 0..<min(all.count, Self.usersPerSupply) {
          let user = all[(start + index) % all.count]
          if isTaken.contains(user) { continue }
          // Up to twice as near by chance.
          let chance = 1 + Double(random.next() % 1_000) / 1_000
          nearness[user, default: 0] += chance / Double(all.count)
        }
      }
      let fitting = nearness.filter { sum + weights[$0.key] <= most }
      next = fitting.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      guard let chosen = next else { break }
      nearness[chosen] = nil
      isTaken.insert(chosen)
      sum += weights[chosen]
      block.append(chosen)
    }
    return block
  }
}
