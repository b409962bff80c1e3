internal import OrderRouting
internal import ScenarioFiles

/// A network that orders are imported into: its tables as they are, and what an import has to know of them.
struct ImportNetwork {
  /// The bytes of its tables by name, orders and stock apart.
  let files: [String: [UInt8]]
  let tables: ChannelTables
  let locations: [Location]
  let items: Set<String>
  /// Items and kits by themselves, so that a SKU is written as the network spells it.
  let skus: [String: String]
  let stock: [StockRow]
  let currency: String
  let diagnostics: [Diagnostic]

  init(_ all: [String: [UInt8]]) {
    var checked = Self.tables(of: all)
    checked["orders.csv"] = Array("order_id,sku,quantity,country\n".utf8)
    checked["stock.csv"] = all["stock.csv"] ?? Array("location_id,sku,on_hand\n".utf8)
    do throws(InvalidScenarioFolder) {
      let folder = try ScenarioReader.read(files: checked)
      self.init(all, folder.scenario, folder.warnings)
    } catch {
      self.init(all, nil, error.diagnostics)
    }
  }

  /// A network that was read already.
  init(_ folder: ScenarioFolder, _ all: [String: [UInt8]]) {
    self.init(all, folder.scenario, folder.warnings)
  }

  private init(_ all: [String: [UInt8]], _ scenario: Scenario?, _ found: [Diagnostic]) {
    files = Self.tables(of: all)
    let read = ChannelTables.read(files, scenario: scenario)
    tables = read.tables
    diagnostics = found + read.diagnostics
    locations = scenario?.locations ?? []
    items = Set(scenario?.items.map(\.sku) ?? [])
    let names = (scenario?.items.map(\.sku) ?? []) + (scenario?.kits.map(\.kit) ?? [])
    skus = Dictionary(names.map { ($0, $0) }) { first, _ in first }
    stock = scenario?.stock ?? []
    currency = scenario?.currency ?? ""
  }

  private static func tables(of all: [String: [UInt8]]) -> [String: [UInt8]] {
    let tableNames = Set(ScenarioTable.allCases.map(\.fileName))
    let companions = Set(CompanionFile.allCases.filter(\.isOfDigest).map(\.rawValue))
    let replaced: Set<String> = ["orders.csv", "stock.csv"]
    return all.filter {
      (tableNames.contains($0.key) && !replaced.contains($0.key)) || companions.contains($0.key)
    }
  }

  /// What a channel's SKU is in the network.
  enum Item {
    /// A SKU of the network, and how many units of it are in one of the channel's.
    case known(sku: String, pack: Int)
    case noShipping
    case unknown
  }

  func item(_ sku: String, channel: String) -> Item {
    let alias = tables.aliases[channel]?[sku] ?? tables.aliases["*"]?[sku]
    if let alias { return alias.sku.isEmpty ? .noShipping : .known(sku: alias.sku, pack: alias.quantity) }
    return skus[sku].map { .known(sku: $0, pack: 1) } ?? .unknown
  }
}
