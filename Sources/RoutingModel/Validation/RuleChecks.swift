// Channel rules and restrictions.
extension ScenarioValidator {
  mutating func checkChannelRules() {
    var keys = KeyTable(minimumCapacity: scenario.channelRules.count)
    var channels = SymbolTable()
    for (index, rule) in scenario.channelRules.enumerated() {
      let row = ScenarioRow(.channelRules, index)
      if let channel = rule.channel { log.checkIdentifier(channel, row["channel"]) }
      let channel = rule.channel.map { channels.intern($0) } ?? -1
      let location = resolve(rule.location, .location, row["location_id"])
      let service = resolveService(rule.service, at: location, row["service_id"])
      log.checkAmount(rule.surcharge, row["surcharge"])
      log.checkAmount(rule.surchargeRate, row["surcharge_rate"])
      if !keys.insert(RowKey(channel, location, service)) {
        reportDuplicate(
          at: row["service_id"], value: rule.service ?? "*",
          of: "Channel \(quoted(rule.channel)), location \(quoted(rule.location)) "
            + "and service \(quoted(rule.service)) stand")
      }
    }
  }

  mutating func checkRestrictions() {
    var keys = KeyTable(minimumCapacity: scenario.restrictions.count)
    var destinations = DestinationKeys()
    var places = KeyTable()
    var names = SymbolTable()
    for (index, restriction) in scenario.restrictions.enumerated() {
      let row = ScenarioRow(.restrictions, index)
      checkRestrictedTag(restriction.tag, row["tag"])
      let location = resolve(restriction.location, .location, row["location_id"])
      let service = resolveService(restriction.service, at: location, row["service_id"])
      guard
        checkDestination(
          restriction.country, prefix: restriction.prefix, district: restriction.district, row)
      else { continue }
      let destination = places.number(
        of: RowKey(
          destinations.country(restriction.country),
          destinations.part(prefix: restriction.prefix, district: restriction.district)))
      if !keys.insert(RowKey(names.intern(restriction.tag), location, service, destination)) {
        reportDuplicate(
          at: row["tag"], value: restriction.tag,
          of: "Tag \(quoted(restriction.tag)), location \(quoted(restriction.location)), "
            + "service \(quoted(restriction.service)), country \(quoted(restriction.country)), "
            + "prefix \(quoted(restriction.prefix)) and district \(quoted(restriction.district)) stand")
      }
    }
  }

  private mutating func checkRestrictedTag(_ tag: String, _ place: ScenarioPlace) {
    if tag.isEmpty {
      log.checkIdentifier(tag, place)
    } else if tag.utf8.contains(UInt8(ascii: "|")) {
      log.add(
        .warning, at: place, value: tag, "One tag is expected; with a \"|\" inside it matches no item.",
        suggestion: "Write a row for each of the tags.")
    }
  }
}
