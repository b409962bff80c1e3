// Items and kits.
extension ScenarioValidator {
  /// Checks both tables and answers what one of each SKU explodes to.
  mutating func checkCatalog() -> KitContents {
    var contents = KitContents(count: known.isKit.count)
    for (index, item) in scenario.items.enumerated() {
      checkItem(item, index, &contents)
    }
    explode(checkKitRows(), &contents)
    return contents
  }

  private mutating func checkItem(_ item: Item, _ index: Int, _ contents: inout KitContents) {
    let row = ScenarioRow(.items, index)
    log.checkIdentifier(item.sku, row["sku"])
    checkMeasures(item, row)
    warnOfMissingSide(item, row)
    log.checkTags(item.tags, row["tags"])
    if !item.feeClass.isEmpty { resolve(item.feeClass, .feeClass, row["fee_class"]) }
    guard let number = known.find(item.sku, .sku).map({ Int($0) }) else { return }
    if known.itemRows[number] != index {
      reportDuplicate(at: row["sku"], value: item.sku, of: "SKU \(quoted(item.sku)) stands")
      return
    }
    if known.isKit[number] {
      log.add(
        .warning, at: row["sku"], value: item.sku, "The SKU is both an item and a kit; it counts as a kit.",
        suggestion: "Remove it from items or from kits.")
    }
    let volume = KitContents.unitVolume(item)
    if volume == nil { reportVolume(item, row) }
    let weight = item.weight?.millionths ?? 0
    let isSound = (0..<ViolationLog.amountLimit).contains(weight)
    contents.setItem(number, weight: isSound ? Int128(weight) : 0, volume: volume ?? 0)
  }

  private mutating func checkMeasures(_ item: Item, _ row: ScenarioRow) {
    log.checkAmount(item.weight ?? 0, row["weight"])
    log.checkAmount(item.length, row["length"])
    log.checkAmount(item.width, row["width"])
    log.checkAmount(item.height, row["height"])
  }

  /// Two sides say nothing of how large a parcel is.
  private mutating func warnOfMissingSide(_ item: Item, _ row: ScenarioRow) {
    let sides = [("length", item.length), ("width", item.width), ("height", item.height)]
    guard let missing = sides.first(where: { $0.1 == 0 }), sides.contains(where: { $0.1 != 0 }) else {
      return
    }
    log.add(
      .warning, at: row[missing.0], value: "",
      "All three sides are expected, or none: the item counts as one without volume.",
      suggestion: "Give length, width and height.")
  }

  private mutating func reportVolume(_ item: Item, _ row: ScenarioRow) {
    var (column, longest) = ("length", item.length)
    if item.width > longest { (column, longest) = ("width", item.width) }
    if item.height > longest { (column, longest) = ("height", item.height) }
    log.add(
      .error, at: row[column], value: longest.description,
      "The volume of SKU \(quoted(item.sku)) must be below 1000000000000 cubic units of length.",
      suggestion: "Correct length, width and height.")
  }

  /// The numbers of kit and component of each row; the component's is negative where it is unknown.
  private mutating func checkKitRows() -> [(kit: Int32, component: Int32)] {
    var pairs: [(kit: Int32, component: Int32)] = []
    pairs.reserveCapacity(scenario.kits.count)
    var keys = KeyTable(minimumCapacity: scenario.kits.count)
    for (index, line) in scenario.kits.enumerated() {
      let row = ScenarioRow(.kits, index)
      log.checkIdentifier(line.kit, row["kit_sku"])
      let kit = resolve(line.kit, .sku, row["kit_sku"])
      let component = resolve(line.component, .sku, row["component_sku"])
      log.checkCount(line.quantity, atLeast: 1, row["quantity"])
      if !keys.insert(RowKey(kit, component)) {
        reportDuplicate(
          at: row["component_sku"], value: line.component,
          of: "Kit \(quoted(line.kit)) and component \(quoted(line.component)) stand")
      }
      pairs.append((kit, component))
    }
    return pairs
  }

  /// Goes through every kit after its components, with a stack of its own: kits may be nested deep.
  private mutating func explode(
    _ pairs: [(kit: Int32, component: Int32)], _ contents: inout KitContents
  ) {
    let rows = KitRows(kits: pairs.map(\.kit), skuCount: known.isKit.count)
    var isDone = Array(repeating: false, count: known.isKit.count)
    var depth = Array(repeating: -1, count: known.isKit.count)
    var path: [(kit: Int, position: Int)] = []
    for root in known.isKit.indices where known.isKit[root] && !isDone[root] {
      depth[root] = 0
      path = [(root, 0)]
      while let (kit, position) = path.last {
        if position == rows.count(of: kit) {
          sum(kit, rows, pairs, isDone, &contents)
          isDone[kit] = true
          path.removeLast()
          continue
        }
        path[path.count - 1].position += 1
        let row = rows.row(position, of: kit)
        let component = Int(pairs[row].component)
        if component < 0 || !known.isKit[component] || isDone[component] { continue }
        if depth[component] >= 0 {
          reportCycle(path[depth[component]...], row)
        } else {
          depth[component] = path.count
          path.append((component, 0))
        }
      }
    }
  }

  private mutating func sum(
    _ kit: Int, _ rows: KitRows, _ pairs: [(kit: Int32, component: Int32)], _ isDone: [Bool],
    _ contents: inout KitContents
  ) {
    contents.clear(kit)
    var largest = (row: 0, units: 0)
    var hasLargeComponent = false
    for position in 0..<rows.count(of: kit) {
      let row = rows.row(position, of: kit)
      let component = Int(pairs[row].component)
      if component < 0 || (known.isKit[component] && !isDone[component]) { continue }
      let quantity = scenario.kits[row].quantity
      contents.add(component, times: quantity, to: kit)
      let units = contents.units[component] * min(max(quantity, 1), KitContents.unitLimit + 1)
      if units > largest.units { largest = (row, units) }
      if contents.isTooLarge(component) { hasLargeComponent = true }
    }
    guard contents.isTooLarge(kit), !hasLargeComponent else { return }
    let line = scenario.kits[largest.row]
    log.add(
      .error, at: ScenarioRow(.kits, largest.row)["quantity"], value: String(line.quantity),
      "Kit \(quoted(line.kit)) must explode to at most 1000000 units.",
      suggestion: "Correct the quantities of its components.")
  }

  private mutating func reportCycle(_ path: ArraySlice<(kit: Int, position: Int)>, _ row: Int) {
    guard log.keeps(.error) else {
      log.add(.error, at: ScenarioRow(.kits, row)["component_sku"], value: "", "", suggestion: "")
      return
    }
    let skus = known.table(.sku)
    var names = path.prefix(10).map { quoted(skus[Int32($0.kit)]) }
    if path.count > 10 { names.append("… (\(path.count) kits in all)") }
    let first = names[0]
    names.append(first)
    log.add(
      .error, at: ScenarioRow(.kits, row)["component_sku"], value: scenario.kits[row].component,
      "Kit \(first) contains itself: \(names.joined(separator: " → ")).",
      suggestion: "Remove one of the rows of this cycle.")
  }
}
