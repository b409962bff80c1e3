// Tags of rules that no item bears, and tags of items that a rule nearly names: a ban that does not apply
// ships what must not.
extension ScenarioValidator {
  /// O(items and rules).
  mutating func warnOfTags() {
    let named = tagsOfRules()
    if named.isEmpty { return }
    let borne = tagsOfItems()
    let (similarBorne, similarNamed) = (SimilarNames(borne.names), SimilarNames(named.names))
    for number in 0..<named.count where !borne.contains(named.name(number)) {
      let tag = named.name(number)
      log.add(
        .warning, at: named.places[number], value: tag, "No item bears this tag: it bars nothing.",
        suggestion: Self.separated(tag, borne) ?? similarBorne.match(tag)?.suggestion
          ?? "Give it to the items that are meant, or remove it here.")
    }
    for number in 0..<borne.count where !named.contains(borne.name(number)) {
      let tag = borne.name(number)
      guard let suggestion = Self.separated(tag, named) ?? similarNamed.match(tag)?.suggestion else {
        continue
      }
      let count = borne.counts[number]
      log.add(
        .warning, at: borne.places[number], value: tag,
        "No rule names this tag: nothing is barred for \(count == 1 ? "its item" : "its \(count) items").",
        suggestion: suggestion)
    }
  }

  /// What to write where several tags stand as one, with something else than bars between them; `nil` where
  /// none of them is among `others`.
  private static func separated(_ tag: String, _ others: NameTally) -> String? {
    let parts = tag.utf8.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
      .map { String(Substring($0)).split(separator: " ").joined(separator: " ") }
    guard parts.count > 1, parts.contains(where: others.contains) else { return nil }
    return "Write \"\(parts.joined(separator: "|"))\": bars stand between tags."
  }

  private func tagsOfRules() -> NameTally {
    var tags = NameTally()
    for (row, location) in scenario.locations.enumerated() {
      for tag in location.excludedTags where Self.isTag(tag) {
        tags.add(tag, ScenarioRow(.locations, row)["excluded_tags"])
      }
    }
    for (row, service) in scenario.services.enumerated() {
      for tag in service.excludedTags where Self.isTag(tag) {
        tags.add(tag, ScenarioRow(.services, row)["excluded_tags"])
      }
    }
    for (row, restriction) in scenario.restrictions.enumerated() where Self.isTag(restriction.tag) {
      tags.add(restriction.tag, ScenarioRow(.restrictions, row)["tag"])
    }
    return tags
  }

  private func tagsOfItems() -> NameTally {
    var tags = NameTally()
    for (row, item) in scenario.items.enumerated() {
      for tag in item.tags where Self.isTag(tag) { tags.add(tag, ScenarioRow(.items, row)["tags"]) }
    }
    return tags
  }

  /// What is none has a violation of its own.
  private static func isTag(_ tag: String) -> Bool {
    !tag.isEmpty && !tag.utf8.elementsEqual("*".utf8) && !tag.utf8.contains(UInt8(ascii: "|"))
  }
}
