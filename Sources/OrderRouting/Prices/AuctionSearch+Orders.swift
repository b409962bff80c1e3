// What the orders ask and bid.
extension AuctionSearch {
  /// What the classes of one range ask for.
  struct Orders: Sendable {
    var priced = PricedClass()
    var classes: [(index: Int32, cost: Int64, end: Int)] = []
    /// The choices that the classes ask for, one class after the other.
    var asked: [Int32] = []
    var bids: [(term: Int32, bid: Int64)] = []
  }

  func ask(_ range: ArraySlice<Int32>, _ orders: inout Orders) {
    for number in range {
      let index = Int(number)
      if bidder[index] >= 0 {
        let (cost, choice) = bidWorth(index, &orders)
        if choice >= 0 { orders.asked.append(choice) }
        orders.classes.append((number, cost, orders.asked.count))
      } else {
        orders.priced.evaluate(index, table, prices: prices, bids: bids)
        orders.asked.append(contentsOf: orders.priced.chosen)
        orders.classes.append((number, orders.priced.cost, orders.asked.count))
      }
    }
  }

  /// Bids all that an order with one line saves at each place, and returns what it costs without.
  func bidWorth(_ index: Int, _ orders: inout Orders) -> (cost: Int64, choice: Int32) {
    let fillings = table.fillings(index).lowerBound
    let shipping = table.fillingCost[fillings + 1]
    var without = table.fillingCost[fillings]
    var choiceWithout: Int32 = -1
    let canShip = shipping != DivisionTable.impossible && table.maxShipments[index] > 0
    for choice in table.choices(index) where canShip && groupTerm(choice, index) < 0 {
      let cost = linearCost(choice, index) + shipping
      if cost < without {
        without = cost
        choiceWithout = Int32(choice)
      }
    }
    var last: Int32 = -1
    for choice in table.choices(index) {
      let term = groupTerm(choice, index)
      if term < 0 { continue }
      let worth = canShip ? max(0, without - linearCost(choice, index) - shipping) : 0
      if term == last {
        let position = orders.bids.count - 1
        orders.bids[position].bid = max(orders.bids[position].bid, worth)
      } else {
        orders.bids.append((term, worth))
      }
      last = term
    }
    return (without, choiceWithout)
  }

  /// The term of a single-line choice that a group hands out; −1 for none.
  func groupTerm(_ choice: Int, _ index: Int) -> Int32 {
    for term in table.terms(index, place: Int(table.place[choice]), line: 0)
    where groups.groupOfRow[Int(table.termRow[term])] >= 0 { return Int32(term) }
    return -1
  }

  /// What a choice costs with the prices of the rows that are in no group.
  func linearCost(_ choice: Int, _ index: Int) -> Int64 {
    // The rows of groups have no price here.
    table.pricedCost(choice, of: index, prices)
  }
}
