import Channels
import OrderRouting
import ScenarioFiles
import Testing

@Suite struct `The tables of channels` {
  private func diagnostics(_ name: String, _ text: String) -> [String] {
    var network = Networks.network(items: ["MUG"])
    network[name] = Array(text.utf8)
    return Imported([], into: network).outcome.errors.map(\.description)
      + Imported([], into: network).outcome.warnings.map(\.description)
  }

  @Test(arguments: [
    (
      "channels.csv", "channel,platform\na,amazn\n",
      "channels.csv:2:3: error: platform \"amazn\": expected one of amazon"
    ),
    (
      "channels.csv", "channel,platform,time_zone\na,amazon,America/New York\n", "Maybe \"America/New_York\"."
    ),
    (
      "channels.csv", "channel,platform\na,amazon\na,ebay\n",
      "channels.csv:3:1: error: channel \"a\": expected each key once"
    ),
    ("channels.csv", "channel,platform\n*,amazon\n", "* is never one"),
    ("channels.csv", "channel,platform,unpaid\na,amazon,hold\n", "expected one of skip, ship"),
    ("channels.csv", "chanel,platform\na,amazon\n", "Maybe \"chanel\"."),
    ("channels.csv", "channel,platform,colour\na,amazon,red\n", "no such column; it is ignored"),
    ("sku_aliases.csv", "channel_sku,sku,quantity\nA,MUG,0\n", "expected a whole number from 1"),
    ("sku_aliases.csv", "channel_sku,sku\nA,MUGG\n", "Maybe \"MUG\"."),
    (
      "sku_aliases.csv", "channel,channel_sku,sku\namazonn,A,MUG\n",
      "channels.csv has no such channel. Maybe \"amazon\"."
    ),
    ("sku_aliases.csv", "channel_sku,sku\nA,MUG\nA,MUG\n", "sku_aliases.csv:3:1"),
    ("location_aliases.csv", "source,name,location_id\nx,y,WHH\n", "Maybe \"WH\"."),
    ("service_levels.csv", "channel,service_level,service_ids\namazon,Std,grund\n", "Maybe \"ground\"."),
    (
      "service_levels.csv", "channel,service_level,deliver_within\namazon,Std,-1\n",
      "expected a whole number from 0"
    ),
    (
      "carriers.csv", "channel,carrier,code\namazon,UPZ,UPS\n",
      "no service of services.csv has this carrier. Maybe \"UPS\"."
    ),
  ])
  func `are checked by line and column`(_ name: String, _ text: String, _ message: String) {
    #expect(diagnostics(name, text).contains { $0.contains(message) }, "\(diagnostics(name, text))")
  }

  @Test func `are of the scenario's digest, and its sidecars are not`() throws {
    func digest(_ files: [String: [UInt8]]) throws -> (String, [Diagnostic]) {
      let folder = try ScenarioReader.read(files: files)
      return (folder.digest, folder.warnings)
    }
    var files = Networks.network(items: ["MUG"])
    files["orders.csv"] = Array("order_id,sku,quantity,country\n".utf8)
    files["stock.csv"] = Array("location_id,sku,on_hand\n".utf8)
    let (plain, warnings) = try digest(files)
    #expect(warnings.isEmpty)
    for name in ["order_sources.csv", "recipients.csv", "import.json"] {
      files[name] = Array("anything".utf8)
    }
    #expect(try digest(files) == (plain, []))
    files["carriers.csv"] = Array("channel,carrier,code\n".utf8)
    #expect(try digest(files).0 != plain)
    #expect(try digest(files).1.isEmpty)
  }
}
