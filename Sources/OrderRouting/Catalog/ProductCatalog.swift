/// Items and kits with dense numbers: items first, in the order of the table, then kits.
///
/// A product is a list of items with so many units each; an item is the list of itself.
package struct ProductCatalog: Sendable {
  private(set) var symbols: SymbolTable
  /// By symbol of a SKU; −1 where a SKU is only mentioned.
  private var productOfSymbol: [Int32]
  package let itemCount: Int

  // By item.
  package let weights: [Int64]
  /// Length × width × height of a unit, rounded up to six places.
  package let volumes: [Int64]
  package let sides: [ItemSides]
  package let shipsAlone: [Bool]
  /// Number of the class in ``feeClasses``.
  package let feeClassOfItem: [Int32]
  /// Number of the item's set of tags in ``tagSets``.
  package let tagSetOfItem: [Int32]
  /// Place of each item when units are packed: heaviest first, then largest, then by SKU.
  let packingRank: [Int32]

  // By product.
  private var componentStart: [Int32]
  private var componentItems: [Int32] = []
  private var componentUnits: [Int32] = []

  let feeClasses: SymbolTable
  /// Sorted numbers of the tags that some exclusion or restriction names; the first set is empty.
  let tagSets: [[Int32]]

  /// - Parameter tags: the tags that some exclusion or restriction names; others decide nothing.
  package init(_ scenario: Scenario, tags: SymbolTable) {
    var symbols = SymbolTable(minimumCapacity: scenario.items.count)
    var feeClasses = SymbolTable()
    var sets = TagSets(tags: tags)
    for item in scenario.items { _ = symbols.intern(item.sku) }
    weights = scenario.items.map { $0.weight?.millionths ?? 0 }
    volumes = scenario.items.map(Self.volume)
    sides = scenario.items.map { ItemSides($0) }
    shipsAlone = scenario.items.map(\.shipsAlone)
    feeClassOfItem = scenario.items.map { feeClasses.intern($0.feeClass) }
    tagSetOfItem = scenario.items.map { sets.number(of: $0.tags) }
    itemCount = scenario.items.count
    productOfSymbol = (0..<Int32(itemCount)).map { $0 }
    packingRank = Self.packingRanks(weights: weights, volumes: volumes, symbols: symbols)
    componentStart = [0]
    self.feeClasses = feeClasses
    tagSets = sets.sets
    self.symbols = symbols
    for item in 0..<Int32(itemCount) { appendProduct([(item, 1)]) }
    explodeKits(scenario.kits)
  }

  var productCount: Int { componentStart.count - 1 }

  /// The product sold under a SKU; `nil` where no item or kit has it.
  package func product(_ sku: String) -> Int32? {
    guard let symbol = symbols.find(sku), productOfSymbol[Int(symbol)] >= 0 else { return nil }
    return productOfSymbol[Int(symbol)]
  }

  /// The item of a SKU; `nil` for kits and unknown SKUs.
  package func item(_ sku: String) -> Int32? {
    guard let symbol = symbols.find(sku), symbol < itemCount else { return nil }
    return symbol
  }

  /// The range of a product's components, for ``component(_:)``.
  package func components(_ product: Int32) -> Range<Int> {
    Int(componentStart[Int(product)])..<Int(componentStart[Int(product) + 1])
  }

  package func component(_ index: Int) -> (item: Int32, units: Int) {
    (componentItems[index], Int(componentUnits[index]))
  }

  private mutating func appendProduct(_ components: [(item: Int32, units: Int)]) {
    for component in components {
      componentItems.append(component.item)
      componentUnits.append(Int32(component.units))
    }
    componentStart.append(Int32(componentItems.count))
  }

  private static func volume(_ item: Item) -> Int64 {
    let area = Int128(item.length.millionths) * Int128(item.width.millionths)
    return Int64(Rounding.up(area * Int128(item.height.millionths), dividingBy: 1_000_000_000_000))
  }

  private static func packingRanks(weights: [Int64], volumes: [Int64], symbols: SymbolTable) -> [Int32] {
    let order = (0..<Int32(weights.count)).sorted { left, right in
      let (l, r) = (Int(left), Int(right))
      if weights[l] != weights[r] { return weights[l] > weights[r] }
      if volumes[l] != volumes[r] { return volumes[l] > volumes[r] }
      return symbols.precedes(left, right)
    }
    var ranks = [Int32](repeating: 0, count: weights.count)
    for (rank, item) in order.enumerated() { ranks[Int(item)] = Int32(rank) }
    return ranks
  }

  /// Appends every kit as a product, components of kits within kits multiplied out.
  private mutating func explodeKits(_ rows: [KitComponent]) {
    var kits: [Int32] = []
    var componentsOf: [Int32: [(symbol: Int32, units: Int)]] = [:]
    for row in rows {
      let kit = symbols.intern(row.kit)
      if componentsOf[kit] == nil { kits.append(kit) }
      componentsOf[kit, default: []].append((symbols.intern(row.component), row.quantity))
    }
    productOfSymbol += Array(repeating: -1, count: symbols.count - productOfSymbol.count)
    var exploded: [Int32: [Int32: Int]] = [:]
    for kit in kits {
      let units = Self.explode(kit, componentsOf, &exploded)
      productOfSymbol[Int(kit)] = Int32(productCount)
      appendProduct(units.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  /// Units of each item in one kit, by a depth-first walk with a stack of its own; the kits have no cycle.
  private static func explode(
    _ kit: Int32, _ componentsOf: [Int32: [(symbol: Int32, units: Int)]],
    _ exploded: inout [Int32: [Int32: Int]]
  ) -> [Int32: Int] {
    var stack = [kit]
    while let top = stack.last {
      let components = componentsOf[top] ?? []
      let open = components.filter { componentsOf[$0.symbol] != nil && exploded[$0.symbol] == nil }
      if !open.isEmpty {
        stack.append(contentsOf: open.map(\.symbol))
        continue
      }
      var units: [Int32: Int] = [:]
      for component in components {
        for (item, count) in exploded[component.symbol] ?? [component.symbol: 1] {
          units[item, default: 0] += count * component.units
        }
      }
      exploded[top] = units
      stack.removeLast()
    }
    return exploded[kit] ?? [:]
  }
}
