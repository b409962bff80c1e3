import OrderRouting
import Testing

@Suite struct `Warnings of channels` {
  @Test(arguments: [
    ("walmart", "Walmart", "upper and lower case"), ("walmart", "wal-mart", "blanks or signs"),
    ("walmart", "wallmart", "spelling"), ("café", "cafe\u{301}", "how its letters are encoded, such as é"),
    ("amazon us", "amazon_us", "blanks or signs"), ("ebay", "ebay\u{FEFF}", "characters that are not seen"),
  ])
  func `a rule and orders that nearly agree are told on either side`(
    rule: String, order: String, difference: String
  ) {
    for isAllocation in [false, true] {
      var scenario = goodScenario()
      scenario.orders[0].channel = order
      scenario.channelRules = isAllocation ? [] : [ChannelRule(channel: rule, location: "L1", allowed: false)]
      scenario.allocations = [
        Allocation(location: "L1", sku: "shirt", channel: isAllocation ? rule : "x", maxUnits: 1)
      ]
      let found = ScenarioValidator.validate(scenario).violations
      #expect(found.map(\.severity) == [.warning, .warning])
      #expect(found.map(\.place.table) == [isAllocation ? .allocations : .channelRules, .orders])
      #expect(found.map(\.place.column) == ["channel", "channel"])
      let start = [order, rule].map { "Maybe \"\($0)\", which differs in \(difference)" }
      #expect(zip(found, start).allSatisfy { $0.suggestion.hasPrefix($1) })
    }
  }

  @Test func `orders of a slip are told with their count where others agree with the rule`() {
    let found = expectOne(.warning, .orders, row: 1, "channel") { scenario in
      scenario.orders[0].channel = "web"
      for number in 2...4 {
        var order = scenario.orders[0]
        order.id = "O\(number)"
        order.channel = "WEB"
        scenario.orders.append(order)
      }
    }
    #expect(found?.message.hasSuffix("none applies to its 3 orders.") == true)
  }

  /// The warning is told under every name of a channel; a name of its own for every shop is fine.
  @Test(arguments: [
    ("walmart", "shopify"), ("shop1", "shop2"), ("shopify-us", "shopify-uk"), ("amazon", "amazon-fba"),
    ("de", "dk"),
  ])
  func `a rule for a channel without orders today is fine`(rule: String, order: String) {
    expectNone {
      $0.channelRules[0].channel = rule
      $0.allocations[0].channel = rule
      $0.orders[0].channel = order
    }
  }

  @Test func `names of which both have orders are channels of their own`() {
    expectNone { scenario in
      scenario.channelRules[0].channel = "marketplace"
      scenario.orders[0].channel = "marketplace"
      var other = scenario.orders[0]
      other.id = "O2"
      other.channel = "marketplaces"
      scenario.orders.append(other)
    }
  }
}
