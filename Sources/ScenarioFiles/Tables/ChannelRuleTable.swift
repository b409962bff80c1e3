internal import OrderRouting

struct ChannelRuleTable: TableReader {
  private let channel, location, service, allowed, surcharge, surchargeRate: Column

  init(_ columns: inout ColumnFinder) {
    channel = columns.optionalKey("channel")
    location = columns.optionalKey("location_id")
    service = columns.optionalKey("service_id")
    allowed = columns.optional("allowed")
    surcharge = columns.optional("surcharge")
    surchargeRate = columns.optional("surcharge_rate")
  }

  func read(_ row: inout RowReader) -> ChannelRule {
    var rule = ChannelRule(
      channel: row.idOrAny(channel), location: row.idOrAny(location), service: row.idOrAny(service),
      allowed: row.boolean(allowed) ?? true)
    rule.surcharge = row.money(surcharge)
    rule.surchargeRate = row.amount(surchargeRate)
    return rule
  }
}
