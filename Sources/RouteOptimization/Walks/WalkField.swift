import IntegerProgramming
internal import OrderRouting

/// What all walks through the plans of a piece share: options near the prices, who could use a scarce row, and the
/// cuts of the option program.
struct WalkField: Sendable {
  let near: NearOptions
  let reducedCosts: ReducedCosts
  let cuts: HullCuts
  /// By row: what a unit is worth by the option program; and whether anyone competes for it.
  let prices: [Int64]
  let isScarce: [Bool]
  /// By scarce row: positions of classes with a near option that uses it, the cheapest first.
  let users: [[(reducedCost: Int64, position: Int32)]]

  var table: ChoiceTable { near.table }
  var classes: [Int] { near.classes }

  init(_ near: NearOptions, _ reducedCosts: ReducedCosts, _ program: OptionProgram) {
    self.near = near
    self.reducedCosts = reducedCosts
    cuts = program.bindingCuts()
    prices = program.prices
    var isScarce = program.prices.map { $0 > 0 }
    for cut in cuts.cuts { isScarce[Int(cut.row)] = true }
    self.isScarce = isScarce
    var users = [[(reducedCost: Int64, position: Int32)]](repeating: [], count: prices.count)
    for position in near.classes.indices {
      for option in near.options(position) where near.reducedCost[option] <= near.width {
        for use in near.uses(option) where isScarce[Int(use.row)] {
          let row = Int(use.row)
          if users[row].last?.position != Int32(position) {
            users[row].append((near.reducedCost[option], Int32(position)))
          }
        }
      }
    }
    for row in users.indices { users[row].sort { $0 < $1 } }
    self.users = users
  }
}
