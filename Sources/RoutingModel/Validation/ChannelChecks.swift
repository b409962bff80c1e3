// Channels of rules and of orders that nearly agree. Rules for channels without orders today are fine.
extension ScenarioValidator {
  mutating func warnOfChannels(_ ordered: NameTally) {
    let named = channelsOfRules()
    if named.isEmpty || ordered.isEmpty { return }
    let (unused, unnamed) = (
      (0..<named.count).filter { !ordered.contains(named.name($0)) },
      (0..<ordered.count).filter { !named.contains(ordered.name($0)) }
    )
    let (similarOrdered, similarNamed) = (
      SimilarNames(unnamed.map(ordered.name)), SimilarNames(named.names)
    )
    for number in unused {
      let channel = named.name(number)
      guard let match = similarOrdered.match(channel) else { continue }
      log.add(
        .warning, at: named.places[number], value: channel,
        "No order has this channel: what is said of it never applies.", suggestion: match.suggestion)
    }
    for number in unnamed {
      let channel = ordered.name(number)
      guard let match = similarNamed.match(channel) else { continue }
      // A name spelled otherwise, of which orders make use, is a channel of its own.
      if match.difference == .spelling, ordered.contains(match.name) { continue }
      let count = ordered.counts[number]
      log.add(
        .warning, at: ordered.places[number], value: channel,
        "No rule and no allocation names this channel: none applies to "
          + (count == 1 ? "its order." : "its \(count) orders."), suggestion: match.suggestion)
    }
  }

  private func channelsOfRules() -> NameTally {
    var channels = NameTally()
    for (row, rule) in scenario.channelRules.enumerated() {
      if let channel = rule.channel { channels.add(channel, ScenarioRow(.channelRules, row)["channel"]) }
    }
    for (row, allocation) in scenario.allocations.enumerated() {
      channels.add(allocation.channel, ScenarioRow(.allocations, row)["channel"])
    }
    return channels
  }
}
