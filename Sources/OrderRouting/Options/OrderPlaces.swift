/// The departures that may serve an order (locations, or locations on a day), with what each holds of its lines and
/// what using that costs.
///
/// The buffers are reused from order to order.
package struct OrderPlaces: Sendable {
  /// By place: where its candidates start among the pricer's; one entry more than there are places.
  private var starts: [Int] = [0]
  private var locations: [Int32] = []
  private var departures: [Int32] = []
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
  private var lines = 0
  /// Whether two lines draw on the same stock.
  package private(set) var sharesStock = false

  package var indices: Range<Int> { locations.indices }
  package func location(_ place: Int) -> Int32 { locations[place] }
  package func departure(_ place: Int) -> Int32 { departures[place] }
  package func candidates(_ place: Int) -> Range<Int> { starts[place]..<starts[place + 1] }

  /// Turns to the order that a pricer has begun. O(lines × places + candidates).
  ///
  /// - Parameter prices: by number of a supply; empty: nothing has a price.
  package mutating func find(_ pricer: OrderPricer, _ remaining: RemainingSupplies, prices: [Int64]) {
    starts.removeAll(keepingCapacity: true)
    locations.removeAll(keepingCapacity: true)
    departures.removeAll(keepingCapacity: true)
    rooms.removeAll(keepingCapacity: true)
    linePrices.removeAll(keepingCapacity: true)
    shipmentPrices.removeAll(keepingCapacity: true)
    lines = pricer.steps.count
    sharesStock = pricer.sharesGroups
    for (index, candidate) in pricer.candidates.enumerated() where candidate.departure != departures.last {
      starts.append(index)
      locations.append(candidate.location)
      departures.append(candidate.departure)
      for line in 0..<lines { rooms.append(pricer.room(line, at: candidate.location, remaining: remaining)) }
      if !prices.isEmpty { findPrices(pricer, candidate, prices) }
    }
    starts.append(pricer.candidates.count)
    if offerPrices.isEmpty, !prices.isEmpty { priceOffers(pricer.problem, prices) }
  }

  /// Forgets the prices of shipments by offers: there are others now.
  mutating func forgetPrices() { offerPrices.removeAll() }

  private mutating func priceOffers(_ problem: RoutingProblem, _ prices: [Int64]) {
    for offer in 0..<Int32(problem.network.offers.count) {
      var sum: Int64 = 0
      problem.numbers.forEachServiceUse(offer: offer) { sum += prices[$0] }
      offerPrices.append(sum)
    }
  }

  private mutating func findPrices(
    _ pricer: OrderPricer, _ candidate: OrderPricer.Candidate, _ prices: [Int64]
  ) {
    let numbers = pricer.problem.numbers
    shipmentPrices.append(prices[numbers.shipments(departure: candidate.departure)])
    let perUnit = prices[numbers.units(departure: candidate.departure)]
    let channel = pricer.problem.batch.channel[pricer.order]
    for line in 0..<lines {
      var sum: Int64 = 0
      for index in pricer.components(of: line) {
        let (group, units) = pricer.component(index)
        let entry = pricer.entry(group: group, location: candidate.location)
        if entry < 0 { continue }
        var unit = perUnit
        numbers.forEachItemUse(entry: entry, channel: channel) { unit += prices[$0] }
        sum += unit * Int64(units)
      }
      linePrices.append(sum)
    }
  }

  /// Steps of a line that all locations together could ship.
  func steps(ofLine line: Int, _ pricer: OrderPricer) -> Int {
    var sum = 0
    for place in locations.indices where place == 0 || locations[place] != locations[place - 1] {
      // What a location holds it holds on each of its days.
      sum += rooms[place * lines + line]
      if sum >= pricer.steps[line] { return pricer.steps[line] }
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
