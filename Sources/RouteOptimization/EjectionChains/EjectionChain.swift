internal import OrderRouting

/// Moves orders of a plan one chain at a time: an order takes the option that it would like best at prices drawn
/// about what supplies are worth; orders in its way are ejected, and go where they are cheapest with what is left.
///
/// A chain stays where the plan gets cheaper by it, or dearer by no more than a drawn allowance: threshold
/// accepting (Dueck and Scheuer 1990, DOI 10.1016/0021-9991(90)90201-B). Ejection chains: Glover 1996,
/// DOI 10.1016/0166-218X(94)00037-E.
struct EjectionChain {
  /// What does not change from chain to chain.
  struct Setting: Sendable {
    /// Orders that may move.
    var orders: [Int32]
    /// Those that lose much, from which chains begin.
    var losers: [Int32]
    /// Orders that use a row, or did when last looked.
    var users: OrdersByRow
    var prices: DrawnPrices
    /// By row: what using it is taken to cost.
    var objective: [Int64]
    /// What a chain may lose at most, and half of it on average; millionths.
    var allowance: Double
  }

  private let table: ChoiceTable
  private let setting: Setting
  /// As the chains that stay have changed it.
  private(set) var plan: PricedPlan
  private var random: SplitMix64
  private var priced = OrderClassPricing()
  /// The chains that stay.
  private(set) var moves = OrderMoves()

  // What the present chain took out, in turn, with the choices that it had.
  private var ejected: [Int32] = []
  private var choiceEnd: [Int] = []
  private var choices: [Int32] = []
  private var needs: [(row: Int, amount: Int)] = []

  /// Orders that a chain may take out.
  private static let mostEjected = 5
  /// Users of a row that are looked at for one to eject.
  private static let mostDraws = 12
  /// One chain of so many begins anywhere.
  private static let drawsPerOther = 32

  init(_ plan: PricedPlan, _ setting: Setting, random: SplitMix64) {
    table = plan.table
    self.plan = plan
    self.setting = setting
    self.random = random
  }

  /// Tries so many chains.
  mutating func run(_ chains: Int, until: StoppingCriterion) {
    for number in 0..<chains {
      if number % 256 == 0, until.reached != nil { return }
      let most = Int64(setting.allowance * random.share())
      let pool = random.below(Self.drawsPerOther) == 0 ? setting.orders : setting.losers
      let first = pool[random.below(pool.count)]
      if move(first, most) { record() } else { restore() }
    }
  }

  // MARK: One chain

  /// - Returns: whether the chain stays.
  private mutating func move(_ first: Int32, _ most: Int64) -> Bool {
    ejected.removeAll(keepingCapacity: true)
    choiceEnd.removeAll(keepingCapacity: true)
    choices.removeAll(keepingCapacity: true)
    let index = Int(plan.classOfOrder[Int(first)])
    priced.evaluate(index, table, prices: setting.prices.level(random.below(DrawnPrices.levels)))
    if plan.chosen(Int(first)).elementsEqual(priced.chosen) { return true }
    var change = -Int128(takeOut(first))
    for choice in priced.chosen {
      guard let cost = makeRoom(for: Int(choice), of: index) else { return false }
      change -= cost
    }
    guard plan.put(Int(first), priced.chosen) else { return false }
    change += Int128(plan.pricedCost(Int(first), setting.objective))
    for order in ejected.dropFirst().reversed() {
      plan.put(Int(order), prices: setting.objective)
      change += Int128(plan.pricedCost(Int(order), setting.objective))
    }
    return change <= Int128(most)
  }

  /// - Returns: what the order cost.
  private mutating func takeOut(_ order: Int32) -> Int64 {
    ejected.append(order)
    choices += plan.chosen(Int(order))
    choiceEnd.append(choices.count)
    let cost = plan.pricedCost(Int(order), setting.objective)
    plan.remove(Int(order))
    return cost
  }

  /// Ejects orders until a choice of a class fits.
  ///
  /// - Returns: what they cost; `nil` where none were found.
  private mutating func makeRoom(for choice: Int, of index: Int) -> Int128? {
    needs.removeAll(keepingCapacity: true)
    table.forEachUse(choice, of: index) { row, amount in needs.append((row, amount)) }
    // Who gives up what few use may leave enough of what many use, too.
    needs.sort { (setting.users[$0.row].count, $0.row) < (setting.users[$1.row].count, $1.row) }
    var sum: Int128 = 0
    for (row, amount) in needs {
      let users = setting.users[row]
      var draws = 0
      while plan.left[row] < amount {
        draws += 1
        if users.isEmpty || draws > Self.mostDraws || ejected.count >= Self.mostEjected { return nil }
        let victim = users[users.startIndex + random.below(users.count)]
        if !ejected.contains(victim), uses(victim, row) { sum += Int128(takeOut(victim)) }
      }
    }
    return sum
  }

  private func uses(_ order: Int32, _ row: Int) -> Bool {
    var uses = false
    plan.forEachUse(of: Int(order)) { used, _ in if used == row { uses = true } }
    return uses
  }

  private mutating func record() {
    if ejected.isEmpty { return }
    var start = 0
    for (order, end) in zip(ejected, choiceEnd) {
      moves.append(order: order, old: choices[start..<end], new: plan.chosen(Int(order)))
      start = end
    }
    moves.endChain()
  }

  private mutating func restore() {
    for order in ejected { plan.remove(Int(order)) }
    var start = 0
    for (order, end) in zip(ejected, choiceEnd) {
      let fits = plan.put(Int(order), choices[start..<end])
      precondition(fits, "what an order had fits again")
      start = end
    }
  }
}
