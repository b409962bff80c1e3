/// Prices every way to ship parts of one order; the planner's only way to what a shipment costs.
///
/// A line is divided into *steps*: its units (or kits) where lines may be split, else all of it at once.
/// A *content* says how many steps of each line a shipment holds. Call ``begin(_:)`` with an order, then
/// ``load(_:)`` with a content, then ask about offers. The buffers are reused: nothing is allocated once
/// they have grown. One pricer serves one thread.
package struct OrderPricer: Sendable {
  package let network: Network
  package private(set) var problem: RoutingProblem
  package private(set) var order = -1

  // By line of the order.
  package private(set) var steps: [Int] = []
  /// Units (or kits) in a step.
  package private(set) var stepQuantity: [Int] = []
  package private(set) var lineGroupStart: [Int] = []
  package private(set) var lineGroup: [Int] = []
  /// Units of the group in one step of the line.
  package private(set) var lineGroupUnits: [Int] = []

  // By group: the distinct items of the order in packing order.
  package private(set) var groupItem: [Int32] = []
  /// By group and location: the entry of stock; −1 where there is none.
  package private(set) var entries: [Int32] = []

  /// Offers that may serve the order at all, in order, and what they come to whatever the content.
  package private(set) var candidates: [Candidate] = []

  // Of the loaded content.
  package private(set) var groupUnits: [Int] = []
  package private(set) var units = 0
  package private(set) var lineCount = 0
  private var weight: Int64 = 0
  private var volume: Int64 = 0
  /// The largest over the units.
  private var sides = ItemSides()
  /// Units that ship alone.
  private var unitsAlone = 0
  private var parcels = Parcels()
  /// Whether an item of it has tags that some offer may refuse.
  private var hasTags = false
  private var quotes = ContentQuotes()

  package init(_ problem: RoutingProblem) {
    self.problem = problem
    network = problem.network
  }

  /// Turns to a problem with one order, number 0, in place of the batch.
  mutating func replaceBatch(by order: Order) { problem.replaceBatch(by: order) }

  /// Goes on with the same network at another moment, or with other supplies.
  mutating func replaceProblem(_ problem: RoutingProblem) { self.problem = problem }

  /// Says how many units of an entry there are to promise.
  mutating func setSellable(_ units: Int, entry: Int) { problem.setSellable(units, entry: entry) }

  /// Turns to an order: its lines, its items, and the offers that may serve it.
  package mutating func begin(_ order: Int) {
    read(order)
    findCandidates()
  }

  /// Turns to an order without listing its ``candidates``: enough to ask for one by its offer.
  package mutating func read(_ order: Int) {
    self.order = order
    candidates.removeAll(keepingCapacity: true)
    let split = problem.batch.splitsLines[order]
    steps.removeAll(keepingCapacity: true)
    stepQuantity.removeAll(keepingCapacity: true)
    groupItem.removeAll(keepingCapacity: true)
    for line in problem.batch.lines(order) {
      steps.append(split ? problem.batch.quantity[line] : 1)
      stepQuantity.append(split ? 1 : problem.batch.quantity[line])
      let product = problem.batch.product[line]
      if product < 0 { continue }
      for index in network.catalog.components(product) {
        groupItem.append(network.catalog.component(index).item)
      }
    }
    sortGroups()
    linkLines()
    findEntries()
  }

  private mutating func sortGroups() {
    if groupItem.count < 2 { return }
    let ranks = network.catalog.packingRank
    groupItem.sort { ranks[Int($0)] < ranks[Int($1)] }
    var kept = 1
    for index in 1..<groupItem.count where groupItem[index] != groupItem[kept - 1] {
      groupItem[kept] = groupItem[index]
      kept += 1
    }
    groupItem.removeLast(groupItem.count - kept)
  }

  private mutating func linkLines() {
    lineGroupStart.removeAll(keepingCapacity: true)
    lineGroup.removeAll(keepingCapacity: true)
    lineGroupUnits.removeAll(keepingCapacity: true)
    lineGroupStart.append(0)
    for (index, line) in problem.batch.lines(order).enumerated() {
      let product = problem.batch.product[line]
      if product >= 0 {
        for component in network.catalog.components(product) {
          let (item, units) = network.catalog.component(component)
          lineGroup.append(group(of: item))
          lineGroupUnits.append(units * stepQuantity[index])
        }
      }
      lineGroupStart.append(lineGroup.count)
    }
  }

  /// The group of an item of the order, by binary search on the packing order.
  private func group(of item: Int32) -> Int {
    let ranks = network.catalog.packingRank
    var low = 0
    var high = groupItem.count - 1
    while low < high {
      let middle = (low + high) / 2
      if ranks[Int(groupItem[middle])] < ranks[Int(item)] { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func findEntries() {
    let locations = network.locationCount
    entries.removeAll(keepingCapacity: true)
    entries.append(contentsOf: repeatElement(-1, count: groupItem.count * locations))
    var start = 0
    for item in groupItem {
      for entry in problem.positions.entries(item: item) {
        entries[start + Int(problem.positions.location[Int(entry)])] = entry
      }
      start += locations
    }
  }

  private mutating func findCandidates() {
    var found: [Candidate] = []
    swap(&found, &candidates)
    found.removeAll(keepingCapacity: true)
    collectCandidates(into: &found)
    swap(&found, &candidates)
  }

  /// Takes up a content: steps by line, of which at least one is not zero.
  package mutating func load(_ content: [Int]) { measure(content) }

  /// The same of a part of an array.
  package mutating func load(_ content: ArraySlice<Int>) { measure(content) }

  @inline(__always)
  private mutating func measure(_ content: some Sequence<Int>) {
    groupUnits.removeAll(keepingCapacity: true)
    for _ in groupItem { groupUnits.append(0) }
    units = 0
    lineCount = 0
    weight = 0
    volume = 0
    sides = ItemSides()
    unitsAlone = 0
    hasTags = false
    quotes.removeAll()
    let measuresUnits = network.measuresUnits
    for (line, count) in content.enumerated() where count > 0 {
      lineCount += 1
      for index in lineGroupStart[line]..<lineGroupStart[line + 1] {
        let added = lineGroupUnits[index] * count
        let group = lineGroup[index]
        let item = Int(groupItem[group])
        groupUnits[group] += added
        units += added
        weight += network.catalog.weights[item] * Int64(added)
        volume += network.catalog.volumes[item] * Int64(added)
        if measuresUnits {
          sides = sides.union(network.catalog.sides[item])
          if network.catalog.shipsAlone[item] { unitsAlone += added }
        }
        if network.catalog.tagSetOfItem[item] > 0 { hasTags = true }
      }
    }
  }

  /// Whether two lines hold the same item.
  var sharesGroups: Bool { lineGroup.count > groupItem.count }

  /// The range of a line's components, for ``component(_:)``; empty where its SKU is unknown.
  @inlinable @inline(__always)
  package func components(of line: Int) -> Range<Int> { lineGroupStart[line]..<lineGroupStart[line + 1] }

  /// A component's group, and its units in one step of the line.
  @inlinable @inline(__always)
  package func component(_ index: Int) -> (group: Int, units: Int) {
    (lineGroup[index], lineGroupUnits[index])
  }

  /// The entry of stock that a group draws on at a location; −1 where there is none.
  @inlinable @inline(__always)
  package func entry(group: Int, location: Int32) -> Int32 {
    entries[group * network.locationCount + Int(location)]
  }

  /// What the loaded content costs by a candidate offer; `nil` where it may not ship so. Stock, allocations
  /// and capacity are not looked at, nor split, unfilled and fixed costs.
  package mutating func price(_ candidate: Candidate) -> ShipmentCost? {
    price(candidate, stockValue: stockValue(at: candidate.location))
  }

  /// The same, with the stock value of the content at the candidate's location.
  package mutating func price(_ candidate: Candidate, stockValue: Int64) -> ShipmentCost? {
    let offer = Int(candidate.offer)
    if hasTags, !isAllowedByTags(candidate.offer) { return nil }
    guard let quote = quote(kind: network.tariffs[offer].kind, offer, zone: candidate.zone) else {
      return nil
    }
    var cost = ShipmentCost()
    cost.fees = quote.fees
    cost.postage = quote.postage
    cost.parcels = quote.parcels
    cost.billableWeight = quote.billableWeight
    cost.channelSurcharge = candidate.surcharge
    if candidate.surchargeRate != 0 {
      cost.channelSurcharge += Rounding.product(candidate.surchargeRate, cost.postage + cost.fees)
    }
    cost.handling = network.tariffs[offer].costPerShipment + contentHandling(candidate.offer)
    cost.stockValue = stockValue
    cost.lateness = candidate.lateness
    return cost
  }

  /// What the offers of a kind, of which `offer` is one, charge for the loaded content in a zone.
  @inline(__always)
  private mutating func quote(kind: Int32, _ offer: Int, zone: Int32) -> ContentQuotes.Quote? {
    let slot = ContentQuotes.slot(kind: kind, zone: zone)
    if quotes.isKnown(slot, kind: kind, zone: zone) { return quotes.quote(slot) }
    let quote = newQuote(network.tariffs[offer], zone: zone)
    quotes.set(slot, kind: kind, zone: zone, quote)
    return quote
  }

  private mutating func newQuote(_ tariff: Tariff, zone: Int32) -> ContentQuotes.Quote? {
    guard let fees = fees(tariff) else { return nil }
    var quote = ContentQuotes.Quote(fees: fees)
    return addPostage(&quote, tariff, zone: zone) ? quote : nil
  }

  /// Handling of the loaded content's lines and units at the location of an offer.
  @inlinable @inline(__always)
  package func contentHandling(_ offer: Int32) -> Int64 {
    let costPerLine = network.tariffs[Int(offer)].costPerLine
    let costPerUnit = network.tariffs[Int(offer)].costPerUnit
    return costPerLine * Int64(lineCount) + costPerUnit * Int64(units)
  }

  /// Whether no item of the loaded content bears a tag that the offer, or the destination, refuses.
  package func isAllowedByTags(_ offer: Int32) -> Bool {
    if !hasTags { return true }
    for group in groupItem.indices where groupUnits[group] > 0 {
      if !isAllowedByTags(item: Int(groupItem[group]), offer) { return false }
    }
    return true
  }

  /// Whether an item bears no tag that the offer, or the destination, refuses.
  package func isAllowedByTags(item: Int, _ offer: Int32) -> Bool {
    let set = network.catalog.tagSetOfItem[item]
    if set == 0 { return true }
    let location = network.offers.location[Int(offer)]
    if network.tagRules.isExcluded(
      location: location, serviceRow: network.offers.serviceRow[Int(offer)], tagSet: set)
    {
      return false
    }
    let service = network.offers.serviceSymbol[Int(offer)]
    let restrictions = problem.batch.destinations.restrictions(class: problem.batch.destination[order])
    return !restrictions.contains { row in
      network.tagRules.isBarred(by: row, location: location, service: service, tagSet: set)
    }
  }

  private func fees(_ tariff: Tariff) -> Int64? {
    if tariff.feeCard < 0 { return 0 }
    var sum: Int64 = 0
    for group in groupItem.indices where groupUnits[group] > 0 {
      let feeClass = network.catalog.feeClassOfItem[Int(groupItem[group])]
      guard let fee = network.books.fees.fee(card: tariff.feeCard, feeClass: feeClass, units: units) else {
        return nil
      }
      sum += fee * Int64(groupUnits[group])
    }
    return sum
  }

  @inlinable @inline(__always)
  package func stockValue(at location: Int32) -> Int64 {
    problem.positions.hasValues ? keptValue(at: location) : 0
  }

  package func keptValue(at location: Int32) -> Int64 {
    var sum: Int64 = 0
    for group in groupItem.indices where groupUnits[group] > 0 {
      let entry = entry(group: group, location: location)
      if entry >= 0 { sum += problem.positions.value[Int(entry)] * Int64(groupUnits[group]) }
    }
    return sum
  }

  private mutating func addPostage(
    _ quote: inout ContentQuotes.Quote, _ tariff: Tariff, zone: Int32
  ) -> Bool {
    if sides.longest > tariff.maxLongest || sides.lengthAndGirth > tariff.maxLengthAndGirth { return false }
    let addressType = problem.batch.addressType[order]
    if weight <= tariff.maxParcelWeight, volume <= tariff.maxParcelVolume, unitsAlone == 0 || units == 1 {
      let parcel = Parcels.Run(count: 1, weight: weight, volume: volume, sides: sides)
      return quote.add(parcel, tariff, network.books, zone: zone, addressType: addressType)
    }
    parcels.removeAll()
    for group in groupItem.indices where groupUnits[group] > 0 {
      let item = Int(groupItem[group])
      guard
        parcels.add(
          groupUnits[group],
          Parcels.Unit(
            weight: network.catalog.weights[item], volume: network.catalog.volumes[item],
            sides: network.catalog.sides[item], shipsAlone: network.catalog.shipsAlone[item]),
          maxWeight: tariff.maxParcelWeight, maxVolume: tariff.maxParcelVolume)
      else { return false }
    }
    for run in parcels.runs {
      guard quote.add(run, tariff, network.books, zone: zone, addressType: addressType) else { return false }
    }
    return true
  }
}
