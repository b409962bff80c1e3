import Testing

@testable import ScenarioFiles

@Suite struct DigestTests {
  @Test func `a digest is SHA-256 over names, lengths and bytes`() {
    let digest = FileDigest()
    digest.add("orders.csv", Array("order_id\n".utf8))
    digest.add("scenario.json", Array("{}".utf8))
    #expect(digest.finish() == "b7a977b16fa805b1b072caf983535c77144b919be99505aea88ca955dfe0f7f5")
  }

  @Test func `a scenario's digest covers its known files and no others`() throws {
    let digest = try ScenarioFixture().read().digest
    let expected = FileDigest()
    for name in ScenarioFixture.tables.keys.sorted() {
      expected.add(name, Array((ScenarioFixture.tables[name] ?? "").utf8))
    }
    #expect(digest == expected.finish())
    #expect(try ScenarioFixture().setting("README.md", to: "x").read().digest == digest)
    #expect(try ScenarioFixture().appending("", to: "kits.csv").read().digest != digest)
  }

  @Test(arguments: [
    "channels.csv", "sku_aliases.csv", "location_aliases.csv", "service_levels.csv", "carriers.csv",
  ])
  func `a table about channels is known, and part of the digest`(file: String) throws {
    let plain = try ScenarioFixture().read()
    let folder = try ScenarioFixture().setting(file, to: "channel\n").read()
    #expect(folder.warnings == [])
    #expect(folder.digest != plain.digest)
    #expect(folder.digest != (try ScenarioFixture().setting(file, to: "channel\r\n").read().digest))
  }

  @Test(arguments: ["order_sources.csv", "recipients.csv", "import.json"])
  func `what an import says of its orders is known, and no part of the digest`(file: String) throws {
    let folder = try ScenarioFixture().setting(file, toBytes: [0xFF, 0x22]).read()
    #expect(folder.warnings == [])
    #expect(folder.digest == (try ScenarioFixture().read().digest))
  }
}
