import Channels
import OrderRouting
import ScenarioFiles

/// A made-up day of seven channels and six locations of every kind, its plan, and nothing but its seed to know.
struct RandomDay {
  var files: [String: [UInt8]] = [:]
  private var random: Draw

  /// A generator whose numbers are the same on every machine.
  struct Draw {
    var state: UInt64

    mutating func number(_ range: ClosedRange<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int((state >> 33) % UInt64(range.count))
    }

    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    mutating func pick<Element>(_ all: [Element]) -> Element { all[number(0...all.count - 1)] }
  }

  static let kits = ["SET": ["A": 1, "B": 2], "BOX": ["SET": 1, "C": 1]]
  static let locations = ["WH", "STORE", "3PL", "SUP", "FBA", "WFS"]
  /// What Amazon and Walmart call single units.
  static let amazonNames = ["AMZ-C": "C"]
  static let walmartNames = ["WM-B": "B"]

  /// - Parameter splitLines: whether the units of a line may be divided.
  init(seed: UInt64, orders: Int = 12, splitLines: Bool = false) {
    random = Draw(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    addNetwork(splitLines)
    addOrders(orders)
  }

  private mutating func set(_ name: String, _ lines: [String]) {
    files[name] = Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private mutating func addNetwork(_ splitLines: Bool) {
    files["scenario.json"] = Array(
      """
      { "format": 1, "name": "random", "as_of": "2026-11-23T15:00:00Z", "currency": "USD",
        "policy": { "unfilled_unit_penalty": "9.37", "split_penalty": "1.111111", "unfilled_value_rate": "0.3",
          "unfilled_order_penalty": "2", "split_lines": \(splitLines), "max_shipments": 4 } }
      """.utf8)
    let kinds = ["warehouse", "store", "3pl", "supplier", "marketplace", "marketplace"]
    set(
      "locations.csv",
      ["location_id,name,kind,country,postal_code,cost_per_shipment,cost_per_line,fixed_cost"]
        + zip(Self.locations, kinds).map { id, kind in
          "\(id),Place \(id),\(kind),US,07095,1.0\(random.number(0...9))3,0.25,\(random.number(0...3))"
        })
    set(
      "services.csv",
      ["location_id,service_id,carrier,zone_table,rate_card,max_parcel_weight"]
        + Self.locations.flatMap { ["\($0),ground,UPS,z,r-\($0),5", "\($0),expedited,FedEx,z,x,7"] })
    set("zones.csv", ["zone_table,zone", "z,1"])
    set(
      "rates.csv",
      ["rate_card,price,per_unit", "x,19,0.1"]
        + Self.locations.map { "r-\($0),\(random.number(4...9)).\(random.number(10...99)),0.333" })
    set(
      "items.csv",
      [
        "sku,name,weight,length,width,height,ship_alone", "A,Mug,1.5,5,4,3,", "B,Beans,0.9,8,5,3,",
        "C,\"Kettle, blue\",3.1,12,9,8,", "D,Scale,1.2,8,6,2,", "E,Pan,4.2,18,11,3,yes",
      ])
    set(
      "kits.csv",
      ["kit_sku,component_sku,quantity", "SET,A,1", "SET,B,2", "BOX,SET,1", "BOX,C,1"])
    var stock = ["location_id,sku,on_hand,reserved,safety_stock"]
    var allocations = ["location_id,sku,channel,max_units"]
    for location in Self.locations {
      for sku in ["A", "B", "C", "D", "E"] where random.chance(80) {
        stock.append(
          "\(location),\(sku),\(random.number(0...14)),\(random.number(0...1)),\(random.number(0...1))")
        if random.chance(15) { allocations.append("\(location),\(sku),ebay,\(random.number(0...3))") }
      }
    }
    set("stock.csv", stock)
    set("allocations.csv", allocations)
    set(
      "channel_rules.csv",
      ["channel,location_id,service_id,allowed,surcharge", "amazon,WFS,*,no,", "woo,*,expedited,yes,0.07"])
    set(
      "channels.csv",
      [
        "channel,platform,store,time_zone", "amazon,amazon,Amazon.com,America/Los_Angeles",
        "shop,shopify,,America/New_York",
        "walmart,walmart,,America/Chicago", "ebay,ebay,,", "tiktok,tiktok,,", "woo,woocommerce,,",
        "phone,generic,,",
      ])
    set(
      "sku_aliases.csv",
      [
        "channel,channel_sku,sku,quantity", "amazon,A-2PK,A,2", "amazon,AMZ-C,C,1", "walmart,WM-B,B,1",
        "ebay,blue mug,A,1", "shop,SIX-D,D,6",
      ])
    set(
      "location_aliases.csv",
      [
        "source,name,location_id", "amazon,FBA,FBA", "walmart,100009,WFS", "shop,Main St,WH",
        "shop,Outlet,STORE",
        "shop,70001,STORE",
      ])
    set("carriers.csv", ["channel,carrier,code,name", "tiktok,UPS,700001,UPS", "tiktok,FedEx,700002,FedEx"])
  }

  private mutating func addOrders(_ count: Int) {
    var orders = [
      "order_id,line_id,sku,quantity,unit_price,channel,country,postal_code,placed_at,deliver_by,prior_shipments,address_type"
    ]
    var sources = [
      "order_id,line_id,channel,format,source_order_id,source_line_id,source_sku,source_quantity,pack"
    ]
    var recipients = [
      "order_id,name,company,address_1,address_2,city,region,postal_code,country,phone,email,address_type,delivery_notes"
    ]
    for number in 1...count {
      let channel = random.pick(["amazon", "shop", "walmart", "ebay", "tiktok", "woo", "phone"])
      var source = "\(random.number(100...999))-\(number)"
      if random.chance(15) { source += "-of-a-channel-with-rather-long-numbers" }
      let id = "\(channel):\(source)"
      let prior = random.chance(15) ? 1 : 0
      for line in 1...random.pick([1, 1, 2, 3]) {
        let (sku, own, pack) = product(channel)
        let packs = channel == "tiktok" ? 1 : random.number(1...3)
        let lineID = "\(number)0\(line)"
        let price = "\(random.number(1...60)).\(random.number(10...99))"
        orders.append(
          "\(id),\(lineID),\(sku),\(packs * pack),\(price),\(channel),US,8020\(number % 10),2026-11-23T0\(number % 9):15:00-05:00,2026-11-30,\(prior),"
        )
        sources.append("\(id),\(lineID),\(channel),test,\(source),\(lineID),\(own),\(packs),\(pack)")
      }
      recipients.append(
        "\(id),Secret Buyer\(number),,\(number) Hidden Street,Flat \(number),Denver,CO,8020\(number % 10),US,5550\(number),,,"
      )
    }
    set("orders.csv", orders)
    set("order_sources.csv", sources)
    set("recipients.csv", recipients)
  }

  /// A SKU of the network, what the channel calls it, and the units in one of the channel's.
  private mutating func product(_ channel: String) -> (String, String, Int) {
    let sku = random.pick(["A", "B", "C", "D", "E", "SET", "BOX"])
    switch (channel, sku) {
    case ("amazon", "A"): return random.chance(50) ? ("A", "A-2PK", 2) : ("A", "A", 1)
    case ("amazon", "C"): return ("C", "AMZ-C", 1)
    case ("walmart", "B"): return ("B", "WM-B", 1)
    case ("ebay", "A"): return ("A", "blue mug", 1)
    case ("shop", "D"): return random.chance(50) ? ("D", "SIX-D", 6) : ("D", "D", 1)
    default: return (sku, sku, 1)
    }
  }

  // MARK: What comes of it

  func folder() throws -> ScenarioFolder {
    let known = files.filter { !["order_sources.csv", "recipients.csv"].contains($0.key) }
    return try ScenarioReader.read(files: known)
  }

  func day() throws -> ImportedDay { try ImportedDay(folder(), files: files) }

  /// A plan by a strategy of the router, with its prices.
  func plan() throws -> Plan { try RoutingProblem(folder().scenario).plan(CheapestStrategy()) }

  /// A plan drawn by chance within the stock: lines in parts, over several places and services, some left unfilled.
  func drawn(_ scenario: Scenario) -> PlanDocument {
    var random = random
    var left: [String: [String: Int]] = [:]
    for row in scenario.stock {
      let units = (row.onHand ?? 0) - row.reserved - row.safetyStock
      left[row.location, default: [:]][row.sku] = units
    }
    for row in scenario.allocations {
      // Within every channel's share.
      let units = left[row.location]?[row.sku] ?? 0
      left[row.location]?[row.sku] = min(units, row.maxUnits)
    }
    var document = PlanDocument(shipments: [], lines: [], summary: nil)
    for order in scenario.orders {
      var own: [String: [PlanLineRow]] = [:]
      for line in order.lines {
        var rest = line.quantity
        for _ in 1...3 where rest > 0 {
          let units = random.chance(60) ? rest : random.number(1...rest)
          let place = random.pick(Self.locations)
          let items = Self.items(line.sku, units)
          guard items.allSatisfy({ left[place]?[$0.key] ?? 0 >= $0.value }) else { continue }
          for (sku, count) in items { left[place]?[sku, default: 0] -= count }
          rest -= units
          let lane = place + " " + random.pick(["ground", "expedited"])
          own[lane, default: []].append(
            PlanLineRow(
              order: order.id, line: line.id, sku: line.sku, quantity: units, shipment: lane, location: place,
              reason: nil))
        }
        if rest > 0 {
          document.lines.append(
            PlanLineRow(
              order: order.id, line: line.id, sku: line.sku, quantity: rest, shipment: nil, location: nil,
              reason: .contested))
        }
      }
      for (lane, rows) in own.sorted(by: { $0.key < $1.key }) {
        let parts = lane.split(separator: " ").map { String($0) }
        let id = "S\(document.shipments.count + 1)"
        document.shipments.append(
          ShipmentRow(
            id: id, order: order.id, location: parts[0], service: parts[1], zone: "1", parcels: 1,
            billableWeight: 1, shipDate: Day(daysSinceEpoch: 20_780),
            deliveryDate: Day(daysSinceEpoch: 20_783),
            daysLate: 0, terms: CostTerms()))
        // Parts of one line in one shipment are one row.
        for row in rows {
          if let known = document.lines.firstIndex(where: { $0.shipment == id && $0.line == row.line }) {
            document.lines[known].quantity += row.quantity
          } else {
            var row = row
            row.shipment = id
            document.lines.append(row)
          }
        }
      }
    }
    return document
  }

  /// The items in so many of a SKU.
  static func items(_ sku: String, _ quantity: Int) -> [String: Int] {
    guard let parts = kits[sku] else { return [sku: quantity] }
    var items: [String: Int] = [:]
    for (part, count) in parts {
      for (item, units) in Self.items(part, count * quantity) { items[item, default: 0] += units }
    }
    return items
  }
}
