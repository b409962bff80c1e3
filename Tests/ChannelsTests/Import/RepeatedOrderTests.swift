import Channels
import Testing

@Suite struct `An order that a file has twice` {
  private func rows(_ sample: String) -> (header: String, rows: String) {
    let end = sample.firstIndex(of: "\n").map { sample.index(after: $0) } ?? sample.endIndex
    return (String(sample[..<end]), String(sample[end...]))
  }

  private func units(_ imported: Imported) -> [String: Int] {
    Dictionary(
      imported.orders.map {
        (($0["order_id"] ?? "") + "/" + ($0["sku"] ?? ""), Int($0["quantity"] ?? "") ?? 0)
      },
      uniquingKeysWith: +)
  }

  @Test func `as in joined pages, ships once`() {
    let (header, shop) = rows(Samples.shopify)
    let once = Imported(header + shop, into: Samples.network)
    let twice = Imported(header + shop + shop, into: Samples.network)
    #expect(units(once) == ["shopify:#1001/MUG": 2, "shopify:#1001/BEAN": 2])
    #expect(units(twice) == units(once))
    #expect(twice.tells("repeated_row"))
    let (title, tiktok) = rows(Samples.tiktok)
    // The row that describes the columns stands once.
    let (description, orders) = rows(tiktok)
    let page = Imported(title + description + orders, into: Samples.network)
    let pages = Imported(title + description + orders + orders, into: Samples.network)
    #expect(units(page) == ["tiktok:576000000000000001/MUG": 2, "tiktok:576000000000000001/BEAN": 1])
    #expect(units(pages) == units(page))
  }

  @Test func `is what the later rows say, in another state`() {
    let (header, shop) = rows(Samples.shopify)
    let later = shop.replacing("paid,2026-11-20 09:15:02 -0500,unfulfilled", with: "paid,,fulfilled")
    let imported = Imported(header + shop + later, into: Samples.network)
    #expect(imported.orders.isEmpty)
    #expect(imported.tells("order_again"))
  }

  @Test func `keeps lines that are alike and stand together`() {
    let (header, shop) = rows(Samples.shopify)
    let line = shop.split(separator: "\n").first { $0.contains("Beans") } ?? ""
    let imported = Imported(
      header + shop.replacing(line + "\n", with: line + "\n" + line + "\n"), into: Samples.network)
    #expect(units(imported) == ["shopify:#1001/MUG": 2, "shopify:#1001/BEAN": 4])
  }
}

@Suite struct `A file that is not whole` {
  @Test func `is refused where its header runs on past a carriage return`() {
    let text = Samples.ebay.split(separator: "\n", maxSplits: 1).map { String($0) }
    for sample in [text[0] + "\r" + text[1], Samples.amazonUnshipped] {
      let broken = sample.replacing("ship-country\n", with: "ship-country\r")
      let imported = Imported(broken, into: Samples.network)
      #expect(imported.errors.contains { $0.contains("carriage return") }, "\(imported.errors)")
      #expect(imported.outcome.files.isEmpty)
    }
  }

  @Test func `is told of without a word that a buyer wrote`() {
    let shop = Samples.shopify.replacing("Denver,'80202", with: "Denver,Hidden Street,Floor 2,Bell 3,'80202")
    let rows = Samples.shopify.split(separator: "\n").dropFirst().joined(separator: "\n")
    for text in [shop, rows, Samples.shopify.replacing(",", with: ":")] {
      let errors = Imported(text, into: Samples.network).errors
      #expect(!errors.isEmpty)
      for word in ["a@example.com", "Buyer", "Example St", "Hidden", "80202", "Denver"] {
        #expect(!errors.contains { $0.contains(word) }, "\(word): \(errors)")
      }
    }
    let header = Imported("One,Two,Three\n1,2,3\n", into: Samples.network)
    #expect(header.errors.contains { $0.contains("One, Two, Three") })
  }

  @Test func `never has more to ship than was purchased`() {
    let imported = Imported(
      Samples.amazonUnshipped.replacing("\t5\t0\t5\t", with: "\t5\t2\t1000000\t"), into: Samples.network)
    #expect(imported.orders.filter { $0["order_id"] == "amazon:111-2" }.map { $0["quantity"] } == ["3"])
    #expect(imported.tells("more_than_ordered"))
  }

  @Test func `tells of columns without which it cannot know what is left`() {
    let tiktok = Imported(
      Samples.tiktok.replacing("\"Fulfillment Type\"", with: "\"Other\"")
        .replacing("\"Sku Quantity of return\"", with: "\"Another\""), into: Samples.network)
    #expect(tiktok.tells("no_column:Fulfillment Type") && tiktok.tells("no_column:Sku Quantity of return"))
    let amazon = Imported(
      Samples.amazonUnshipped.replacing("quantity-to-ship", with: "other"), into: Samples.network)
    #expect(amazon.tells("no_column:quantity-to-ship"))
    #expect(!Imported(Samples.amazonNew, into: Samples.network).tells("no_column:quantity-to-ship"))
  }
}

@Suite struct `Units that a shop has committed to its open orders` {
  /// Five mugs, four of them for orders; two orders of the day want three.
  private func stock(_ settings: ImportSettings, orders: Bool = true) -> (
    row: [String: String]?, codes: Set<String>
  ) {
    let inventory =
      Samples.shopifyInventory.split(separator: "\n")[0]
      + "\nmug,Mug,,,MUG,,US,Edison NJ,A-01,0,1,4,0,5,\n"
    let shop = Samples.shopify.replacing("-0500,2,\"Mug, blue\"", with: "-0500,3,\"Mug, blue\"")
    var files = [ImportFile(name: "inventory", bytes: Array(inventory.utf8))]
    if orders { files.append(ImportFile(name: "orders", bytes: Array(shop.utf8))) }
    let outcome = ChannelImport.run(network: Samples.network, files: files, settings: settings)
    let table = outcome.files.first { $0.name == "stock.csv" }.map { CSVTable($0.bytes).rows } ?? []
    return (
      table.first { $0["sku"] == "MUG" && $0["location_id"] == "WH" },
      Set(outcome.report.entries.map(\.telling.code))
    )
  }

  @Test func `stay reserved, told, unless they are to be had by those orders`() {
    let kept = stock(ImportSettings())
    #expect(kept.row?["on_hand"] == "5" && kept.row?["reserved"] == "5")
    #expect(kept.codes.contains("committed_twice"))
    // What is committed to orders that are not in the day, and what is unavailable, stays reserved.
    let freed = stock(ImportSettings(freesCommitted: true))
    #expect(freed.row?["on_hand"] == "5" && freed.row?["reserved"] == "2")
    #expect(freed.codes.contains("committed_freed"))
    let alone = stock(ImportSettings(freesCommitted: true), orders: false)
    #expect(alone.row?["reserved"] == "5")
    #expect(!alone.codes.contains("committed_freed"))
  }
}

@Suite struct `Packs in Amazon's centres` {
  @Test func `are counted in single units, and told to be shipped whole alone`() {
    let network = Networks.network(
      items: ["MUG", "BEAN"], locations: ["FBA"], channels: "channel,platform\namazon,amazon\n",
      aliases: "channel,channel_sku,sku,quantity\namazon,MUG-2PK,MUG,2\n",
      places: "source,name,location_id\namazon,FBA,FBA\n")
    let imported = Imported(Samples.fba.replacing("MUG\t", with: "MUG-2PK\t"), into: network)
    #expect(imported.stock.first { $0["sku"] == "MUG" }?["on_hand"] == "200")
    #expect(imported.tells("packs_at_centre"))
    #expect(!Imported(Samples.fba, into: network).tells("packs_at_centre"))
  }
}
