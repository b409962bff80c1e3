/// The locations that may serve an order, with what each holds of its lines and what using that costs.
///
/// The buffers are reused from order to order.
package struct OrderPlaces: Sendable {
  /// By place: where its candidates start among the pricer's; one entry more than there are places.
  private var starts: [Int] = [0]
  private var locations: [Int32] = []
  /// By place and line: steps of it that the place could ship.
  private var rooms: [Int] = []
  /// By line and number of steps, from 1: the places that could ship so many, a bit each in ``words`` words.
  private var holders: [UInt64] = []
  /// By line: where its holders start.
  private var holderStarts: [Int] = []
  private var words = 0
  /// By place and line: the price of what a step uses; empty where nothing has a price.
  private var linePrices: [Int64] = []
  /// By place: the price of a shipment.
  private var shipmentPrices: [Int64] = []
  private var offerPrices: [Int64] = []
  private var firstOffer = 0
  private var lines = 0
  /// Whether two lines draw on the same stock.
  package private(set) var sharesStock = false

  package var indices: Range<Int> { locations.indices }
  package func location(_ place: Int) -> Int32 { locations[place] }
  package func candidates(_ place: Int) -> Range<Int> { starts[place]..<starts[place + 1] }

  /// Turns to the order that a pricer has begun. O(lines × places + candidates).
  ///
  /// - Parameter prices: by resource; empty: nothing has a price.
  package mutating func find(_ pricer: OrderPricer, _ ledger: Ledger, prices: [Int64]) {
    starts.removeAll(keepingCapacity: true)
    locations.removeAll(keepingCapacity: true)
    rooms.removeAll(keepingCapacity: true)
    linePrices.removeAll(keepingCapacity: true)
    shipmentPrices.removeAll(keepingCapacity: true)
    lines = pricer.steps.count
    sharesStock = pricer.sharesGroups
    for (index, candidate) in pricer.candidates.enumerated() where candidate.location != locations.last {
      starts.append(index)
      locations.append(candidate.location)
      for line in 0..<lines { rooms.append(pricer.room(line, at: candidate.location, ledger: ledger)) }
      if !prices.isEmpty { findPrices(pricer, at: candidate.location, prices) }
    }
    starts.append(pricer.candidates.count)
    if prices.isEmpty || offerPrices.count == pricer.problem.offers.count { return }
    firstOffer = pricer.problem.resources.shipments(offer: 0)
    offerPrices = Array(prices[firstOffer...])
  }

  private mutating func findPrices(_ pricer: OrderPricer, at location: Int32, _ prices: [Int64]) {
    let problem = pricer.problem
    shipmentPrices.append(prices[problem.resources.shipments(location: location)])
    let perUnit = prices[problem.resources.units(location: location)]
    for line in 0..<lines {
      var sum: Int64 = 0
      for index in pricer.components(of: line) {
        let (group, units) = pricer.component(index)
        let entry = pricer.entry(group: group, location: location)
        if entry < 0 { continue }
        var unit = perUnit + prices[problem.resources.stock(entry)]
        let channel = problem.batch.channel[pricer.order]
        if let allocation = problem.inventory.allocation(entry: entry, channel: channel) {
          unit += prices[problem.resources.allocation(allocation)]
        }
        sum += unit * Int64(units)
      }
      linePrices.append(sum)
    }
  }

  /// Steps of a line that all places together could ship.
  func shippableSteps(_ line: Int, _ pricer: OrderPricer) -> Int {
    var sum = 0
    var index = line
    while index < rooms.count {
      sum += rooms[index]
      if sum >= pricer.steps[line] { return pricer.steps[line] }
      index += lines
    }
    return sum
  }

  /// Notes which places hold how much of each line, for contents of a space.
  ///
  /// O(places × steps), the steps of all lines together.
  mutating func findHolders(of space: ContentSpace) {
    words = (locations.count + 63) / 64
    holders.removeAll(keepingCapacity: true)
    holderStarts.removeAll(keepingCapacity: true)
    for line in 0..<lines {
      let start = holders.count
      holderStarts.append(start)
      for _ in 0..<space.digits[line] * words { holders.append(0) }
      for place in locations.indices {
        let bit = UInt64(1) << UInt64(place & 63)
        var index = start + (place >> 6)
        for _ in 0..<min(space.digits[line], rooms[place * lines + line]) {
          holders[index] |= bit
          index += words
        }
      }
    }
  }

  /// The first place from `place` on that has what each line of a content takes; `nil` where none has.
  package func nextHolder(of content: [Int], from place: Int) -> Int? {
    var word = place >> 6
    var bits = ~UInt64(0) << UInt64(place & 63)
    while word < words {
      for line in 0..<lines where content[line] > 0 {
        bits &= holders[holderStarts[line] + (content[line] - 1) * words + word]
      }
      if bits != 0 { return (word << 6) + bits.trailingZeroBitCount }
      word += 1
      bits = ~0
    }
    return nil
  }

  /// The price of what a content uses at a place, its shipment there included.
  package func price(of content: [Int], at place: Int) -> Int64 {
    if shipmentPrices.isEmpty { return 0 }
    var sum = shipmentPrices[place]
    for line in 0..<lines { sum += Int64(content[line]) * linePrices[place * lines + line] }
    return sum
  }

  /// The price of a shipment by an offer.
  package func price(shipmentBy offer: Int32) -> Int64 {
    shipmentPrices.isEmpty ? 0 : offerPrices[Int(offer)]
  }
}
