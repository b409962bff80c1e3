internal import OrderRouting
internal import ScenarioFiles

/// Puts the orders of all files together: parts of one order are joined, of an order in two files the newer stays.
struct OrderMerge {
  struct Picked {
    var order: ChannelOrder
    var channel: Int
    /// The file it is from, and its number there.
    var file: Int
    var number: Int
  }

  private(set) var picked: [Picked] = []
  private(set) var entries: [(file: Int, telling: Telling, channel: Int?)] = []
  private(set) var errors: [Diagnostic] = []
  private var indices = IDIndex()
  private var alternates = IDIndex()
  /// Positions of orders that stand under an id which is not their own any more, by the names of ``key(_:_:)``.
  private var renamed: [String: Int] = [:]
  /// The order that names each refund, once it was asked for.
  private var ordersOfRefunds: [String: Int]?
  /// By channel: the first of its name.
  private var namesakes: [Int] = []
  private var ambiguous: Set<Int> = []
  private var made: Set<Int> = []

  init(_ readings: [ChannelReading], _ files: [ImportFile], _ choice: inout ChannelChoice) {
    for (file, reading) in readings.enumerated() {
      for (number, order) in reading.orders.enumerated() {
        guard order.part == .whole || order.part == .withoutLines,
          let channel = channel(order, reading, files[file], file, &choice)
        else { continue }
        add(Picked(order: order, channel: channel, file: file, number: number), readings, choice)
      }
    }
    for (file, reading) in readings.enumerated() {
      for order in reading.orders where order.part != .whole && order.part != .withoutLines {
        join(order, file, reading.platform, choice)
      }
    }
    picked.sort { ($0.file, $0.number) < ($1.file, $1.number) }
  }

  /// The channel of an order; `nil` where nothing says which, which is an error of the file.
  private mutating func channel(
    _ order: ChannelOrder, _ reading: ChannelReading, _ file: ImportFile, _ index: Int,
    _ choice: inout ChannelChoice
  ) -> Int? {
    switch choice.choose(reading.platform, store: order.store, said: file.channel) {
    case .channel(let channel): return channel
    case .made(let channel):
      if made.insert(channel).inserted {
        entries.append(
          (
            index,
            Telling(
              .guessed, "channel",
              "channels.csv has no channel of \(reading.platform?.rawValue ?? "this file"): it is called "
                + choice.channels[channel].name + ", with times in UTC"), nil
          ))
      }
      return channel
    case .ambiguous(let names):
      if ambiguous.insert(index).inserted {
        errors.append(
          Diagnostic(
            .error, file: file.name, field: "channel", value: order.store,
            message:
              "expected a store that one of the channels \(names.joined(separator: ", ")) has in channels.csv",
            suggestion: "Say it with --as FORMAT:CHANNEL=FILE."))
      }
      return nil
    }
  }

  private mutating func add(_ new: Picked, _ readings: [ChannelReading], _ choice: ChannelChoice) {
    meet(choice)
    let channel = namesakes[new.channel]
    let hash = Self.hash(new.order.id, channel)
    var found = position(new.order.id, hash, channel)
    if found == nil, !new.order.alternateID.isEmpty {
      found = alternates.position(hash: hash) { other in
        namesakes[picked[other].channel] == channel && picked[other].order.alternateID == new.order.id
          && picked[other].order.id == new.order.alternateID
      }
    }
    guard let found else {
      indices.add(picked.count, hash: hash)
      if !new.order.alternateID.isEmpty {
        alternates.add(picked.count, hash: Self.hash(new.order.alternateID, channel))
      }
      picked.append(new)
      return
    }
    let old = picked[found]
    var isNewer = true
    if let before = old.order.updatedAt, let after = new.order.updatedAt { isNewer = after >= before }
    var (winner, loser) = isNewer ? (new, old) : (old, new)
    if winner.order.part == .withoutLines, loser.order.part == .whole {
      // The head of an order alone takes nothing from it but what it says itself.
      winner.order.lines = loser.order.lines
      if winner.order.country.isEmpty { winner.order.takeDestination(of: loser.order) }
      winner.order.part = .whole
    }
    picked[found] = winner
    if winner.order.id != loser.order.id {
      for id in [winner.order.id, loser.order.id] { renamed[Self.key(id, channel)] = found }
    }
    let name = readings[winner.file].file
    let place = winner.file == loser.file ? "further on in the same file" : "in \(name)"
    entries.append(
      (
        loser.file,
        Telling(
          .replaced, "replaced", "a newer state of the order stands \(place), and replaces this one",
          order: loser.order.id, record: loser.order.record), winner.channel
      ))
  }

  /// Takes note of channels that were made since.
  private mutating func meet(_ choice: ChannelChoice) {
    for channel in namesakes.count..<choice.channels.count {
      let name = choice.channels[channel].name
      namesakes.append(choice.channels.firstIndex { $0.name == name } ?? channel)
    }
  }

  private static func hash(_ id: String, _ channel: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(channel)
    hasher.combine(id)
    return hasher.finalize()
  }

  private static func key(_ id: String, _ channel: Int) -> String { "\(channel)\u{1F}" + id }

  /// The position of a channel's order, which is the first of its name.
  private func position(_ id: String, _ hash: Int, _ channel: Int) -> Int? {
    let found = indices.position(hash: hash) { position in
      namesakes[picked[position].channel] == channel && picked[position].order.id == id
    }
    if let found { return found }
    return renamed.isEmpty ? nil : renamed[Self.key(id, channel)]
  }

  /// Gives an order the lines, the address or the refunds that another document has.
  private mutating func join(
    _ part: ChannelOrder, _ file: Int, _ platform: Platform?, _ choice: ChannelChoice
  ) {
    let channels = choice.channels.indices.filter { choice.channels[$0].platform == platform }
    meet(choice)
    var found: Int?
    for channel in channels.map({ namesakes[$0] }) where found == nil {
      found = position(part.id, Self.hash(part.id, channel), channel)
    }
    let named = part.part == .refunds && found == nil ? orderOfRefund(part.alternateID) : nil
    guard let found = found ?? named else { return tellFragment(part, file) }
    switch part.part {
    case .addressOnly:
      if picked[found].order.country.isEmpty { picked[found].order.takeDestination(of: part) }
    case .linesOnly:
      let known = Set(picked[found].order.lines.map(\.id))
      for line in part.lines where line.id.isEmpty || !known.contains(line.id) {
        var line = line
        line.position = picked[found].order.lines.count + 1
        picked[found].order.lines.append(line)
      }
      picked[found].order.priorShipments = max(picked[found].order.priorShipments, part.priorShipments)
      if picked[found].order.currency.isEmpty { picked[found].order.currency = part.currency }
      if !part.country.isEmpty, picked[found].order.country.isEmpty {
        picked[found].order.takeDestination(of: part)
      }
      picked[found].order.part = .whole
    case .refunds: refund(part, found, file)
    default: break
    }
  }

  /// The order that names a refund; of several the first.
  private mutating func orderOfRefund(_ id: String) -> Int? {
    if let ordersOfRefunds { return ordersOfRefunds[id] }
    var orders: [String: Int] = [:]
    for (index, picked) in picked.enumerated() {
      for refund in picked.order.refunds where orders[refund] == nil { orders[refund] = index }
    }
    ordersOfRefunds = orders
    return orders[id]
  }

  private mutating func refund(_ part: ChannelOrder, _ found: Int, _ file: Int) {
    for refund in part.lines {
      let lines = picked[found].order.lines
      let index = lines.firstIndex {
        refund.id.isEmpty ? $0.sku == refund.sku && $0.left >= refund.ordered : $0.id == refund.id
      }
      guard let index else {
        entries.append(
          (
            file,
            Telling(
              .warning, "refund_without_line", "a refund is of a line that the order does not have",
              order: part.id,
              line: refund.id, record: part.record), picked[found].channel
          ))
        continue
      }
      picked[found].order.lines[index].left = max(0, picked[found].order.lines[index].left - refund.ordered)
      picked[found].order.lines[index].reason = lines[index].reason ?? .refunded
    }
  }

  private mutating func tellFragment(_ part: ChannelOrder, _ file: Int) {
    for line in part.lines {
      let reason = line.left > 0 ? SkipReason.fragment : line.reason ?? .fragment
      entries.append(
        (
          file,
          Telling(
            .skipped, reason.rawValue, "the document is a part of an order whose head is in no file",
            order: part.id,
            line: line.id, sku: line.sku, quantity: String(line.ordered), record: part.record), nil
        ))
    }
    if part.lines.isEmpty {
      entries.append(
        (
          file,
          Telling(
            .warning, SkipReason.fragment.rawValue,
            "the document is a part of an order whose head is in no file",
            order: part.id, record: part.record), nil
        ))
    }
  }
}

extension ChannelOrder {
  fileprivate mutating func takeDestination(of other: ChannelOrder) {
    country = other.country
    postalCode = other.postalCode
    region = other.region
    addressType = other.addressType
    recipient = other.recipient
  }
}
