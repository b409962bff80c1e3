internal import OrderRouting
internal import ScenarioFiles

/// What came of telling channels what they may sell.
public struct AvailabilityOutcome: Sendable {
  /// The uploads and the manifest; empty where there are problems.
  public internal(set) var files: [OutgoingFile] = []
  public internal(set) var problems: [DocumentProblem] = []
  public internal(set) var warnings: [String] = []
  /// Of each channel: its SKUs, and those of them that are told.
  public internal(set) var channels: [(channel: String, skus: Int, told: Int)] = []
}

/// Tells each channel what it may sell of a day's stock, after a plan.
public enum DayAvailability {
  /// - Parameters:
  ///   - plan: whose shipments hold their units; `nil`: none is planned.
  ///   - since: the manifest of an earlier run: only what has changed is told.
  ///   - sellers: the seller's id by channel, for Amazon's feed.
  ///   - inventories: Shopify's own export of inventory by channel, to be filled in.
  /// - Throws: ``InvalidScenario`` where the day is none, ``SupplyError`` where the plan takes more than there is.
  public static func run(
    _ day: ImportedDay, _ plan: ShippingPlan?, since: AvailabilityManifest? = nil,
    sellers: [String: String] = [:], inventories: [String: [UInt8]] = [:]
  ) throws -> AvailabilityOutcome {
    let network = try Network(day.scenario)
    let supplies = Supplies(network, stock: day.scenario.stock.map { StockLevel($0) })
    let capped = Set(
      day.scenario.allocations.map {
        Supply.allocation(location: $0.location, sku: $0.sku, channel: $0.channel)
      })
    for shipment in plan?.shipments ?? [] { try reserve(shipment, capped, supplies) }
    var outcome = AvailabilityOutcome()
    var manifest = AvailabilityManifest()
    let seen = soldSKUs(day)
    let skus = (day.scenario.items.map(\.sku) + day.scenario.kits.map(\.kit)).reduce(into: Set<String>()) {
      $0.insert($1)
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for channel in day.channels {
      let offers = ChannelOffers(network, channel, tables: day.tables, seen: seen[channel.name] ?? [])
      for name in offers.shared {
        outcome.warnings.append(
          "\(channel.name): \(name) is one location of the network with another of its own: it gets 0, so that nothing is sold twice"
        )
      }
      let centres = centreOnly(day, channel)
      let every = skus.flatMap { offers.offers(of: $0, in: supplies) }
      let all = every.filter { !centres.contains($0.sku) }
      if all.count < every.count {
        outcome.warnings.append(
          "\(channel.name): \(every.count - all.count) SKUs are listed as fulfilled by Amazon, and no order asks the "
            + "seller for them: the feed leaves them out, for a quantity would take them from Amazon's centres"
        )
      }
      manifest.values[channel.name] = all
      let changed = since.map { $0.changes(to: all, of: channel.name) } ?? all
      let told = changed.filter { !centres.contains($0.sku) }
      outcome.channels.append((channel.name, all.count, told.count))
      write(told, channel, sellers, inventories[channel.name], &outcome)
    }
    if !outcome.problems.isEmpty {
      outcome.files = []
      return outcome
    }
    let names = outcome.files.map(\.path)
    outcome.files.append(
      OutgoingFile(
        path: OutgoingFolder.availability.manifest,
        text: manifest.text(day.channels, scenario: day.digest, plan: plan?.digest, files: names)))
    return outcome
  }

  private static func write(
    _ offers: [StockOffer], _ channel: ChannelTables.ChannelSettings, _ sellers: [String: String],
    _ inventory: [UInt8]?, _ outcome: inout AvailabilityOutcome
  ) {
    if offers.isEmpty { return }
    if channel.platform == .amazon, sellers[channel.name] == nil {
      outcome.warnings.append(
        "\(channel.name): the feed names the channel where Amazon wants the seller's id: --seller \(channel.name)=ID says it"
      )
    }
    if channel.platform == .shopify, inventory == nil {
      outcome.warnings.append(
        "\(channel.name): Shopify finds rows of its CSV by handle and options: --inventory \(channel.name)=FILE fills its own export in"
      )
    }
    do throws(InvalidDocument) {
      outcome.files += try StockUpload(
        channel, offers, seller: sellers[channel.name] ?? channel.name,
        folder: OutgoingFile.name(channel.name), inventory: inventory
      ).files
    } catch {
      outcome.problems += error.problems
    }
  }

  /// Takes what a shipment holds: units of stock, and of the allocations of its order's channel.
  private static func reserve(
    _ shipment: PlannedShipment, _ capped: Set<Supply>, _ supplies: Supplies
  ) throws(SupplyError) {
    var units: [String: Int] = [:]
    for item in shipment.items { units[item.sku, default: 0] += item.quantity }
    let location = shipment.row.location
    var uses: [SupplyUse] = []
    for (sku, count) in units.sorted(by: { $0.key < $1.key }) {
      uses.append(SupplyUse(.stock(location: location, sku: sku), amount: count))
      let allocation = Supply.allocation(location: location, sku: sku, channel: shipment.order.channel)
      if capped.contains(allocation) { uses.append(SupplyUse(allocation, amount: count)) }
    }
    _ = try supplies.take(uses)
  }

  /// SKUs that Amazon lists as its own, and sells as nobody else's.
  private static func centreOnly(
    _ day: ImportedDay, _ channel: ChannelTables.ChannelSettings
  ) -> Set<String> {
    guard channel.platform == .amazon, var listed = day.centreListings[channel.name] else { return [] }
    for order in day.scenario.orders where order.channel == channel.name {
      for line in order.lines { listed.remove(day.source(order, line).sku) }
    }
    return listed
  }

  /// SKUs of the network by the channels that have orders for them under their own names.
  private static func soldSKUs(_ day: ImportedDay) -> [String: Set<String>] {
    var sold: [String: Set<String>] = [:]
    for order in day.scenario.orders {
      for line in order.lines where day.source(order, line).sku == line.sku {
        sold[order.channel, default: []].insert(line.sku)
      }
    }
    return sold
  }
}
