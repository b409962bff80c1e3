import OrderRouting
import Testing

@Suite struct `Warnings of tags` {
  @Test func `a star is no tag`() {
    expectOne(.error, .restrictions, "tag") { $0.restrictions[0].tag = "*" }
    expectOne(.error, .locations, "excluded_tags") { $0.locations[0].excludedTags = ["cotton", "*"] }
    expectOne(.error, .services, row: 1, "excluded_tags") { $0.services[1].excludedTags = ["*"] }
    expectOne(.error, .items, row: 1, "tags") { $0.items[1].tags = ["*"] }
  }

  @Test(arguments: ["lithum", "silk", "any"])
  func `a tag of a rule that no item bears is worth a look, once`(tag: String) {
    let message = "No item bears this tag: it bars nothing."
    let restriction = expectOne(.warning, .restrictions, row: 1, "tag") {
      $0.restrictions.append(Restriction(tag: tag, country: "CA"))
      $0.restrictions.append(Restriction(tag: tag, country: "MX"))
    }
    #expect(restriction?.message == message)
    let location = expectOne(.warning, .locations, row: 1, "excluded_tags") {
      $0.locations[1].excludedTags = [tag]
      $0.services[0].excludedTags = [tag]
    }
    #expect(location?.message == message)
  }

  @Test(arguments: [
    ("Cotton", "upper and lower case"), ("cot-ton", "blanks or signs"), ("cot ton", "blanks or signs"),
    ("cotton\u{200B}", "characters that are not seen"), ("coton", "spelling"), ("cottno", "spelling"),
    ("cottons", "spelling"),
  ])
  func `a rule and an item that nearly agree are told on either side`(tag: String, difference: String) {
    var scenario = goodScenario()
    scenario.restrictions[0].tag = tag
    let found = ScenarioValidator.validate(scenario).violations
    #expect(found.map(\.place.table) == [.restrictions, .items])
    #expect(
      found.map(\.suggestion) == [
        "Maybe \"cotton\", which differs in \(difference).",
        "Maybe \"\(tag)\", which differs in \(difference).",
      ])
  }

  @Test func `an item's slip is told where others bear the rule's tag, with the count of its items`() {
    let found = expectOne(.warning, .items, row: 2, "tags") { scenario in
      for sku in ["a", "b", "c"] {
        var item = Item(sku: sku, weight: 1)
        item.tags = ["COTTON"]
        scenario.items.append(item)
      }
    }
    #expect(found?.message == "No rule names this tag: nothing is barred for its 3 items.")
    #expect(found?.suggestion == "Maybe \"cotton\", which differs in upper and lower case.")
  }

  @Test(arguments: ["wool,cotton", "wool; cotton", "wool , cotton"])
  func `tags without bars between them are told as one that matches nothing`(tags: String) {
    let item = expectOne(.warning, .items, row: 1, "tags") { $0.items[1].tags = [tags] }
    #expect(item?.suggestion == "Write \"wool|cotton\": bars stand between tags.")
    let rule = expectOne(.warning, .locations, "excluded_tags") { $0.locations[0].excludedTags = [tags] }
    #expect(rule?.suggestion == "Write \"wool|cotton\": bars stand between tags.")
  }

  @Test(arguments: ["wool", "cotton2", "button", "class-b", ""])
  func `other tags of items are fine`(tag: String) {
    expectNone {
      if !tag.isEmpty { $0.items[1].tags = [tag, "size 9"] }
      $0.items[0].tags.append("class-a")
      $0.services[0].excludedTags = ["class-a"]
    }
  }

  @Test func `tags of items are fine where no rule names any`() {
    expectNone {
      $0.restrictions = []
      $0.items[1].tags = ["Cotton"]
    }
  }
}
