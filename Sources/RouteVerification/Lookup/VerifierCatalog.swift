internal import RoutingModel

/// Items, kits and stock as the verifier looks them up.
struct VerifierCatalog: Sendable {
  /// So many units of an item.
  struct Units: Hashable, Sendable {
    var item: Int
    var quantity: Int
  }

  /// The available units of unlimited stock.
  static let unlimited = Int.max

  private let items: [Item]
  private var itemNumbers: [Int32: Int] = [:]
  private var kits: [Int32: [(component: Int32, quantity: Int)]] = [:]
  /// What an SKU of an order line holds, by item; kits exploded.
  private var contents: [Int32: [Units]] = [:]
  private var available: [VerifierKey: Int] = [:]
  private var locationsWithStock: [Int32: [Int32]] = [:]
  private var values: [VerifierKey: Money] = [:]
  private var allocations: [VerifierKey: Int] = [:]
  private(set) var skus: [Int32] = []
  /// Length × width × height of a unit, rounded up to six places, by item.
  private(set) var volumes: [FixedDecimal] = []
  private(set) var sides: [VerifierSides] = []

  init(_ scenario: Scenario, ids: inout SymbolTable) {
    items = scenario.items
    for (number, item) in items.enumerated() {
      let sku = ids.intern(item.sku)
      itemNumbers[sku] = number
      skus.append(sku)
      volumes.append(Self.volume(of: item))
      sides.append(VerifierSides(of: item))
    }
    for row in scenario.kits {
      let component = ids.intern(row.component)
      kits[ids.intern(row.kit), default: []].append((component, row.quantity))
    }
    for row in scenario.stock {
      let (location, sku) = (ids.intern(row.location), ids.intern(row.sku))
      let free = row.onHand.map { max(0, $0 - row.reserved - row.safetyStock) } ?? Self.unlimited
      available[VerifierKey(location, sku)] = free
      if free > 0 { locationsWithStock[sku, default: []].append(location) }
    }
    for row in scenario.stockValues {
      values[VerifierKey(ids.intern(row.location), ids.intern(row.sku))] = row.value
    }
    for row in scenario.allocations {
      let key = VerifierKey(ids.intern(row.location), ids.intern(row.sku), ids.intern(row.channel))
      allocations[key] = row.maxUnits
    }
    for order in scenario.orders {
      for line in order.lines {
        let sku = ids.intern(line.sku)
        if contents[sku] == nil { contents[sku] = explode(sku) }
      }
    }
  }

  /// The number of the item that has an SKU.
  func item(_ sku: Int32) -> Int? { itemNumbers[sku] }

  /// What one of an SKU holds; `nil` where neither an item nor a kit has it.
  func content(of sku: Int32) -> [Units]? { contents[sku] }

  /// max(0, on hand − reserved − safety stock); 0 without a row, `unlimited` where it is.
  func available(location: Int32, item: Int) -> Int { available[VerifierKey(location, skus[item])] ?? 0 }

  /// The locations with any available stock of an item.
  func locations(stocking item: Int) -> [Int32] { locationsWithStock[skus[item]] ?? [] }

  func value(location: Int32, item: Int) -> Money { values[VerifierKey(location, skus[item])] ?? .zero }

  /// The most units of an item that a channel may take; `nil`: no cap.
  func allocation(location: Int32, item: Int, channel: Int32) -> Int? {
    allocations[VerifierKey(location, skus[item], channel)]
  }

  /// A SKU that is both item and kit is a kit. O(the kit's tree).
  private func explode(_ sku: Int32) -> [Units]? {
    guard kits[sku] != nil || itemNumbers[sku] != nil else { return nil }
    var quantities: [Int: Int] = [:]
    func add(_ sku: Int32, times quantity: Int) {
      if let components = kits[sku] {
        for row in components { add(row.component, times: quantity * row.quantity) }
      } else if let item = itemNumbers[sku] {
        quantities[item, default: 0] += quantity
      }
    }
    add(sku, times: 1)
    return quantities.keys.sorted().map { Units(item: $0, quantity: quantities[$0] ?? 0) }
  }

  private static func volume(of item: Item) -> FixedDecimal {
    let product = Int128(item.length.millionths) * Int128(item.width.millionths)
    let exact = product * Int128(item.height.millionths)
    return FixedDecimal(millionths: Int64(Rounding.up(exact, dividingBy: 1_000_000_000_000)))
  }
}
