internal import OrderRouting
internal import ScenarioFiles

/// Puts the stock of all files together with the network's, a row a position.
struct DayStock {
  private let network: ImportNetwork
  private(set) var entries: [ImportReport.Entry] = []
  private(set) var positions: [Position: Held] = [:]
  private(set) var counts: [Int]
  /// SKUs that are listed as Amazon's own, by channel.
  private(set) var centreListings: [String: Set<String>] = [:]
  /// How Amazon's centres hold items, by channel and item.
  private var listings: [String: [String: [CentreListing]]] = [:]
  private var covered: Set<String> = []
  /// Locations by what the file at hand calls them; `nil` where nobody named one.
  private var located: [[String]: String?] = [:]

  struct Position: Hashable {
    var location: String
    var sku: String
  }

  struct Held {
    var onHand: Int
    var reserved: Int
    /// Units of those reserved that are for open orders of a channel.
    fileprivate var committed = 0
    fileprivate var channel = ""
    fileprivate var sku: String
    fileprivate var pool: String
    fileprivate var file: Int

    fileprivate var available: Int { onHand - reserved }
  }

  init(
    _ network: ImportNetwork, _ readings: [ChannelReading], _ files: [ImportFile],
    _ choice: inout ChannelChoice
  ) {
    self.network = network
    counts = readings.map { _ in 0 }
    for (index, reading) in readings.enumerated() where !reading.stock.isEmpty {
      let channel = Self.channel(reading, files[index], &choice)
      add(reading, index, channel)
      let own = reading.stock.filter(\.isCentresAlone).flatMap(\.skus)
      if !own.isEmpty { centreListings[channel, default: []].formUnion(own) }
    }
    tellMissing(readings)
  }

  private static func channel(
    _ reading: ChannelReading, _ file: ImportFile, _ choice: inout ChannelChoice
  ) -> String {
    if let said = file.channel { return said }
    guard let platform = reading.platform else { return "" }
    guard case .channel(let index) = choice.choose(platform, store: "", said: nil) else { return "" }
    return choice.channels[index].name
  }

  private mutating func add(_ reading: ChannelReading, _ file: Int, _ channel: String) {
    located = [:]
    var found: [Position: Held] = [:]
    var order: [Position] = []
    var pools: [String: Position] = [:]
    for stock in reading.stock {
      guard let location = location(stock, reading, channel, file),
        let (sku, pack) = item(stock, channel, reading, file)
      else { continue }
      if pack > 1, stock.isCentresAlone {
        tell(
          .warning, "packs_at_centre",
          "Amazon holds packs of \(pack) and ships no part of one: the plan counts \(sku) in single units",
          stock,
          reading, file)
      }
      let position = Position(location: location, sku: sku)
      let new = Held(
        onHand: stock.onHand * pack, reserved: stock.reserved * pack, committed: stock.committed * pack,
        channel: channel, sku: stock.skus.first ?? sku, pool: stock.pool, file: file)
      if !stock.pool.isEmpty {
        let key = location + "\u{1F}" + stock.pool
        if let other = pools[key], other != position {
          tell(
            .skipped, "shared_pool",
            "the SKU shares its stock with \(other.sku), which has it all: an alias in sku_aliases.csv joins them",
            stock,
            reading, file)
          continue
        }
        pools[key] = position
      }
      if reading.platform == .amazon { list(stock, sku, pack, new, channel) }
      if let old = found[position] {
        found[position] = combined(old, new, stock, reading, file)
      } else {
        found[position] = new
        order.append(position)
      }
      covered.insert(location)
    }
    take(found, order, reading, file)
  }

  /// Of what is told twice the later counts, as with positions.
  private mutating func list(
    _ stock: ChannelStock, _ sku: String, _ pack: Int, _ held: Held, _ channel: String
  ) {
    let listing = CentreListing(sku: stock.skus.first ?? sku, pack: pack, units: max(0, held.available))
    listings[channel, default: [:]][sku, default: []].removeAll { $0.sku == listing.sku }
    listings[channel]?[sku]?.append(listing)
  }

  /// Of the items that a centre has in packs, every way in which it has them, the largest packs first.
  var centrePacks: [String: [String: [CentreListing]]] {
    listings.mapValues { items in
      items.filter { $0.value.contains { $0.pack > 1 } }.mapValues { all in
        all.sorted { ($1.pack, $0.sku) < ($0.pack, $1.sku) }
      }
    }.filter { !$0.value.isEmpty }
  }

  /// What one file says twice of a position: the smaller; SKUs that Amazon keeps apart are added up.
  private mutating func combined(
    _ old: Held, _ new: Held, _ stock: ChannelStock, _ reading: ChannelReading, _ file: Int
  ) -> Held {
    let areApart = old.sku != new.sku && !old.pool.isEmpty && !new.pool.isEmpty && old.pool != new.pool
    if areApart {
      tell(
        .changed, "added_up",
        "several SKUs of the channel are one of the network, kept apart: their stock is added up",
        stock, reading, file)
      var sum = new
      sum.onHand += old.onHand
      sum.reserved += old.reserved
      sum.committed += old.committed
      return sum
    }
    tell(
      .warning, "position_twice",
      "the file has the position twice, with \(old.available) and \(new.available) available: the smaller counts",
      stock,
      reading, file)
    return new.available < old.available ? new : old
  }

  /// Takes over a file's positions; what an earlier file said of them is replaced.
  private mutating func take(
    _ found: [Position: Held], _ order: [Position], _ reading: ChannelReading, _ file: Int
  ) {
    var replaced = 0
    for position in order {
      if positions[position] != nil { replaced += 1 }
      positions[position] = found[position]
    }
    counts[file] = order.count
    if replaced > 0 {
      entries.append(
        ImportReport.Entry(
          file: reading.file, order: "",
          telling: Telling(
            .replaced, "stock_replaced", "positions that earlier files have, too: this file's numbers count",
            count: replaced)))
    }
  }

  private mutating func tell(
    _ kind: Telling.Kind, _ code: String, _ message: String, _ stock: ChannelStock, _ reading: ChannelReading,
    _ file: Int
  ) {
    entries.append(
      ImportReport.Entry(
        file: reading.file, order: "",
        telling: Telling(
          kind, code, message, sku: stock.skus.first ?? "", quantity: String(stock.onHand),
          record: stock.record)))
  }
}

extension DayStock {
  /// The location of a position; `nil` where nobody named it, which is told.
  private mutating func location(
    _ stock: ChannelStock, _ reading: ChannelReading, _ channel: String, _ file: Int
  ) -> String? {
    let location: String?
    if let known = located[stock.places] {
      location = known
    } else {
      location = named(stock.places, reading, channel) ?? only(stock.places, reading, channel)
      located[stock.places] = .some(location)
    }
    if let location { return location }
    tell(
      .skipped, SkipReason.unknownLocation.rawValue,
      stock.places.isEmpty
        ? "the file names no location: say it in location_aliases.csv, with * as its name"
        : "the place \"\(stock.places[0])\" is in no row of location_aliases.csv", stock, reading, file)
    return nil
  }

  /// By location_aliases.csv, else where a name is a location's own id or name.
  private func named(_ names: [String], _ reading: ChannelReading, _ channel: String) -> String? {
    let places = network.tables.places
    for source in Self.sources(reading, channel) {
      for name in names + ["*"] {
        if let location = places[source]?[name] { return location }
        let folded = name.lowercased()
        if let match = places[source]?.filter({ $0.key.lowercased() == folded }).min(by: { $0.key < $1.key })
        {
          return match.value
        }
      }
    }
    // A file of no channel may be called as its owner likes.
    if reading.platform == nil {
      let owners = places.keys.sorted()
      for name in names {
        if let location = owners.lazy.compactMap({ places[$0]?[name] }).first { return location }
      }
    }
    for name in names {
      if let location = network.locations.first(where: { $0.id == name || $0.name == name }) {
        return location.id
      }
    }
    return nil
  }

  /// The only location of a file's source, where the file names none.
  private mutating func only(_ names: [String], _ reading: ChannelReading, _ channel: String) -> String? {
    guard names.isEmpty || reading.sources.contains("fba") else { return nil }
    let locations = Set(
      Self.sources(reading, channel).flatMap { network.tables.places[$0].map { Array($0.values) } ?? [] })
    guard locations.count == 1, let location = locations.first else { return nil }
    entries.append(
      ImportReport.Entry(
        file: reading.file, order: "",
        telling: Telling(
          .guessed, "only_location", "the file names no location: \(location) is the only one of its source"))
    )
    return location
  }

  private static func sources(_ reading: ChannelReading, _ channel: String) -> [String] {
    ([channel] + reading.sources).map { $0.lowercased() }.filter { !$0.isEmpty }
  }

  /// The network's item and the units in one of the channel's; `nil` where there is none, which is told.
  private mutating func item(
    _ stock: ChannelStock, _ channel: String, _ reading: ChannelReading, _ file: Int
  ) -> (sku: String, pack: Int)? {
    let names = ([channel] + reading.sources).filter { !$0.isEmpty }
    for sku in stock.skus {
      for name in names + ["*"] {
        guard let alias = network.tables.aliases[name]?[sku] else { continue }
        if network.items.contains(alias.sku) { return (alias.sku, alias.quantity) }
      }
    }
    for sku in stock.skus {
      if let known = network.skus[sku], network.items.contains(known) { return (known, 1) }
    }
    tell(
      .skipped, SkipReason.unknownSKU.rawValue, "the network has no such item: its stock is left out", stock,
      reading,
      file)
    return nil
  }

  /// Frees, or tells of, units that a channel holds for open orders which are in the day themselves: kept back for
  /// them, they would not be there for them.
  ///
  /// - Parameter planned: units of the day by channel and SKU; never more than these are freed.
  mutating func meet(planned: [String: [String: Int]], isFreed: Bool) {
    var planned = planned
    var units: [String: Int] = [:]
    let order = positions.keys.sorted { left, right in
      left.location != right.location ? left.location < right.location : left.sku < right.sku
    }
    for position in order {
      guard let held = positions[position], held.committed > 0,
        let open = planned[held.channel]?[position.sku], open > 0
      else { continue }
      let free = min(open, held.committed)
      planned[held.channel]?[position.sku] = open - free
      units[held.channel, default: 0] += free
      if isFreed { positions[position]?.reserved -= free }
    }
    for (channel, count) in units.sorted(by: { $0.key < $1.key }) {
      entries.append(
        ImportReport.Entry(
          file: "stock.csv", order: "",
          telling: isFreed
            ? Telling(
              .changed, "committed_freed",
              "\(channel): \(count) units that its inventory holds for open orders are free for those orders, which "
                + "are in this day")
            : Telling(
              .warning, "committed_twice",
              "\(channel): \(count) units that its inventory holds for open orders stay reserved, though such orders "
                + "are in this day: --free-committed lets them have these units")))
    }
  }

  /// Tells how many positions of the locations that files speak of are in no file.
  private mutating func tellMissing(_ readings: [ChannelReading]) {
    if covered.isEmpty { return }
    let missing = covered.count * network.items.count - positions.count
    guard missing > 0 else { return }
    entries.append(
      ImportReport.Entry(
        file: "stock.csv", order: "",
        telling: Telling(
          .warning, "positions_in_no_file",
          "positions of the locations that files speak of are in no file: nothing is there", count: missing)))
  }

  /// The rows of stock.csv: those of the files, and the network's own for locations that no file speaks of.
  func table() -> [UInt8] {
    let ranks = Dictionary(network.locations.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var safety: [Position: Int] = [:]
    var rows: [(Position, String, Int, Int)] = []
    for row in network.stock {
      let position = Position(location: row.location, sku: row.sku)
      safety[position] = row.safetyStock
      if covered.contains(row.location) { continue }
      rows.append((position, row.onHand.map { String($0) } ?? "unlimited", row.reserved, row.safetyStock))
    }
    for (position, held) in positions {
      rows.append((position, String(held.onHand), held.reserved, safety[position] ?? 0))
    }
    rows.sort { left, right in
      let (first, second) = (ranks[left.0.location] ?? .max, ranks[right.0.location] ?? .max)
      if first != second { return first < second }
      return left.0.sku.utf8.lexicographicallyPrecedes(right.0.sku.utf8)
    }
    var table = CSVWriter(header: ["location_id", "sku", "on_hand", "reserved", "safety_stock"])
    for row in rows {
      table.cell(row.0.location)
      table.cell(row.0.sku)
      table.cell(row.1)
      table.cell(row.2)
      table.cell(row.3)
      table.endRow()
    }
    return table.bytes
  }
}
