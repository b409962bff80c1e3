internal import OrderRouting

// What the orders ask and bid.
extension AuctionSearch {
  /// What the classes of one range ask for.
  struct Orders: Sendable {
    var priced = OrderClassPricing()
    var classes: [(index: Int32, cost: Int64, end: Int)] = []
    /// The choices that the classes ask for, one class after the other.
    var asked: [Int32] = []
    var bids: [(term: Int32, bid: Int64)] = []
    /// By place of the class at hand: its cheapest choice, and what that costs.
    fileprivate var cheapest: [(cost: Int64, choice: Int32)] = []
  }

  func ask(_ range: ArraySlice<Int32>, _ orders: inout Orders) {
    for number in range {
      let index = Int(number)
      if bidder[index] >= 0 {
        let (cost, choice) = bidWorth(index, &orders)
        if choice >= 0 { orders.asked.append(choice) }
        orders.classes.append((number, cost, orders.asked.count))
      } else {
        orders.priced.evaluate(index, table, prices: prices, bids: bids, allowed: .allAndLeftOut)
        orders.asked.append(contentsOf: orders.priced.chosen)
        orders.classes.append((number, orders.priced.cost, orders.asked.count))
      }
    }
  }

  /// Bids all that an order with one line saves at each place, and returns what it costs without.
  func bidWorth(_ index: Int, _ orders: inout Orders) -> (cost: Int64, choice: Int32) {
    let fillings = table.contents(index).lowerBound
    let shipping = table.fillingCost[fillings + 1]
    var without = table.fillingCost[fillings]
    var choiceWithout: Int32 = -1
    let canShip = shipping != DivisionTable.impossible && table.heads[index].maxShipments > 0
    if canShip { findCheapest(index, &orders) }
    let places = 0..<table.places(index).count
    for place in places where canShip && groupTerm(at: place, index) < 0 {
      let (cost, choice) = orders.cheapest[place]
      if choice >= 0, cost + shipping < without { (without, choiceWithout) = (cost + shipping, choice) }
    }
    // What a filtered table leaves out counts as if it used nothing, so that the bound holds.
    let leftOut = table.leftOutCost[fillings + 1]
    if canShip, leftOut != DivisionTable.impossible, leftOut + shipping < without {
      (without, choiceWithout) = (leftOut + shipping, -1)
    }
    for place in places {
      let term = groupTerm(at: place, index)
      if term < 0 { continue }
      let isOffered = canShip && orders.cheapest[place].choice >= 0
      orders.bids.append((term, isOffered ? max(0, without - orders.cheapest[place].cost - shipping) : 0))
    }
    return (without, choiceWithout)
  }

  /// Finds the cheapest choice of a single-line class from each place.
  private func findCheapest(_ index: Int, _ orders: inout Orders) {
    orders.cheapest.removeAll(keepingCapacity: true)
    orders.cheapest.append(contentsOf: repeatElement((.max, -1), count: table.places(index).count))
    for choice in table.choices(index) {
      let place = Int(table.choices[choice].place)
      // No price is negative.
      if table.choices[choice].cost >= orders.cheapest[place].cost { continue }
      let cost = linearCost(choice, index)
      if cost < orders.cheapest[place].cost { orders.cheapest[place] = (cost, Int32(choice)) }
    }
  }

  /// The term that a single-line class bids for at a place; −1 for none.
  func groupTerm(at place: Int, _ index: Int) -> Int32 {
    for term in table.terms(index, place: place, line: 0)
    where groups.groupOfRow[Int(table.terms[term].row)] >= 0 { return Int32(term) }
    return -1
  }

  /// What a choice costs with the prices of the rows that are in no group.
  func linearCost(_ choice: Int, _ index: Int) -> Int64 {
    // The rows of groups have no price here.
    table.pricedCost(choice, of: index, prices)
  }
}
