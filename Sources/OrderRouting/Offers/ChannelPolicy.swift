/// The channel rule that counts for each channel and lane.
package struct ChannelPolicy: Sendable {
  package struct Terms: Sendable {
    package var allowed = true
    var surcharge: Int64 = 0
    var surchargeRate: Int64 = 0
    /// The row of the rule that counts; −1 where none matches.
    package var row: Int32 = -1
  }

  private var channels = SymbolTable()
  private let laneCount: Int
  /// By channel (the first stands for those that no row names) and lane.
  private var terms: [Terms] = []

  init(_ scenario: Scenario, offers: OfferList) {
    laneCount = offers.laneCount
    for rule in scenario.channelRules { if let channel = rule.channel { _ = channels.intern(channel) } }
    for row in scenario.allocations { _ = channels.intern(row.channel) }
    terms = Array(repeating: Terms(), count: (channels.count + 1) * laneCount)
    // From the widest rule to the most specific one: the last to write wins.
    let bySpecificity = scenario.channelRules.enumerated().sorted { left, right in
      let (l, r) = (Self.specificity(left.element), Self.specificity(right.element))
      return l != r ? l < r : left.offset < right.offset
    }
    for (row, rule) in bySpecificity {
      let value = Terms(
        allowed: rule.allowed, surcharge: rule.surcharge.millionths,
        surchargeRate: rule.surchargeRate.millionths, row: Int32(row))
      let rows = rule.channel.map { [number(of: $0)] } ?? Array(0...Int32(channels.count))
      for lane in offers.lanes(location: rule.location, service: rule.service) {
        for channel in rows { terms[Int(channel) * laneCount + lane] = value }
      }
    }
  }

  private static func specificity(_ rule: ChannelRule) -> Int {
    (rule.channel != nil ? 4 : 0) + (rule.location != nil ? 2 : 0) + (rule.service != nil ? 1 : 0)
  }

  /// The number of a channel; 0 for those that no rule or allocation names.
  func number(of channel: String) -> Int32 { (channels.find(channel) ?? -1) + 1 }

  /// The name of a channel that some rule or allocation names.
  func name(of number: Int32) -> String { channels[number - 1] }

  package func terms(channel: Int32, lane: Int32) -> Terms { terms[Int(channel) * laneCount + Int(lane)] }
}
