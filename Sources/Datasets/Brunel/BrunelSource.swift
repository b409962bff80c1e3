/// The tables of the Brunel dataset, as they are published.
struct BrunelSource {
  var orders: [BrunelOrder]
  var rates: [BrunelRate]
  /// Plants in the order of the capacity table.
  var plants: [BrunelPlant]
  /// Plants that make a product, in the order of `plants`.
  var plantsByProduct: [String: [String]]
  /// Pairs of a plant that serves certain customers only, and such a customer.
  var customersOnly: [(plant: String, customer: String)]

  init(_ files: [String: [UInt8]]) throws(DatasetError) {
    let missing = BrunelDay.sourceFiles.filter { files[$0] == nil }
    guard missing.isEmpty else { throw DatasetError(missing.map { "\($0): missing" }) }
    func table(_ file: String, _ columns: String...) throws(DatasetError) -> SourceTable {
      try SourceTable(file: file, bytes: files[file] ?? [], columns: columns)
    }
    orders = try table(
      "OrderList.csv", "Order ID", "Order Date", "Service Level", "Customer", "Product ID",
      "Destination Port", "Unit quantity", "Weight"
    ).map(BrunelOrder.init)
    rates = try table(
      "FreightRates.csv", "Carrier", "orig_port_cd", "dest_port_cd", "minm_wgh_qty", "max_wgh_qty", "svc_cd",
      "minimum cost", "rate", "mode_dsc", "tpt_day_cnt", "Carrier type"
    ).map(BrunelRate.init)
    plants = try BrunelSource.plants(
      capacities: table("WhCapacities.csv", "Plant ID", "Daily Capacity"),
      costs: table("WhCosts.csv", "WH", "Cost/unit"), ports: table("PlantPorts.csv", "Plant Code", "Port"))
    let products = try table("ProductsPerPlant.csv", "Plant Code", "Product ID").map {
      (row) throws(DatasetError) in (try row.required("Product ID"), try row.required("Plant Code"))
    }
    customersOnly = try table("VmiCustomers.csv", "Plant Code", "Customers").map {
      (row) throws(DatasetError) in (try row.required("Plant Code"), try row.required("Customers"))
    }
    let made = Dictionary(grouping: products, by: \.0).mapValues { Set($0.map(\.1)) }
    let names = plants.map(\.id)
    plantsByProduct = made.mapValues { makers in names.filter { makers.contains($0) } }
  }

  private static func plants(
    capacities: SourceTable, costs: SourceTable, ports: SourceTable
  ) throws(DatasetError) -> [BrunelPlant] {
    let costs = try costs.map { (row) throws(DatasetError) in
      (try row.required("WH"), try row.decimal("Cost/unit").rounded)
    }
    let ports = try ports.map { (row) throws(DatasetError) in
      (try row.required("Plant Code"), try row.required("Port"))
    }
    return try capacities.map { (row) throws(DatasetError) in
      let id = try row.required("Plant ID")
      guard let cost = costs.first(where: { $0.0 == id }) else {
        throw row.problem("Plant ID", "a plant of WhCosts.csv")
      }
      return BrunelPlant(
        id: id, capacity: try row.integer("Daily Capacity"), costPerUnit: cost.1,
        ports: ports.filter { $0.0 == id }.map(\.1))
    }
  }
}
