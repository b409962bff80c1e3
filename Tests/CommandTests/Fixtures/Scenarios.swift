import Foundation

/// Scenarios to run the command on.
enum Scenarios {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "datasets/golden")

  /// A committed scenario of 13 orders.
  static let small = golden.appending(path: "golden-101").path
  /// A committed scenario of 46 orders.
  static let large = golden.appending(path: "golden-112").path

  /// Copies the small scenario to `folder` with one file changed.
  static func changed(
    _ file: String, in folder: URL, _ change: (String) -> String
  ) throws -> String {
    let copy = folder.appending(path: "scenario")
    try FileManager.default.copyItem(at: URL(filePath: small), to: copy)
    let target = copy.appending(path: file)
    try Data(change(TemporaryFolder.text(target)).utf8).write(to: target)
    return copy.path
  }

  /// Writes a scenario whose optimum takes far longer to find than any test waits: scarce stock that all
  /// orders share, and locations that cost something to open.
  static func writeHard(to folder: URL) throws -> String {
    var state = 1
    func random(_ count: Int) -> Int {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return (state >> 8) % count
    }
    let locations = 0..<6
    let skus = 0..<40
    var files = [
      "scenario.json": """
      {"format": 1, "as_of": "2026-11-23T09:30:00-05:00", "currency": "USD",
       "policy": {"unfilled_unit_penalty": 25, "split_penalty": 1.5}}
      """,
      "services.csv": "location_id,service_id,zone_table,rate_card\n*,ground,z,r\n",
    ]
    files["locations.csv"] = table("location_id,kind,country,fixed_cost,max_shipments", locations) {
      "L\($0),warehouse,US,\(30 + random(40)),125"
    }
    files["zones.csv"] = table("zone_table,location_id,prefix,zone", 0..<60) {
      "z,L\($0 / 10),\($0 % 10),\((abs($0 / 10 - $0 % 10) + random(3)) % 8)"
    }
    files["rates.csv"] = table("rate_card,zone,price,per_unit", 0..<8) { "r,\($0),\(5 + $0),0.\($0 + 3)" }
    files["items.csv"] = table("sku,weight", skus) { "I\($0),\(1 + random(5))" }
    files["stock.csv"] = table("location_id,sku,on_hand", 0..<240) { "L\($0 / 40),I\($0 % 40),\(random(33))" }
    files["orders.csv"] = table("order_id,sku,quantity,country,postal_code", 0..<1000) {
      "O\($0 / 2),I\(random(skus.count)),\(1 + random(3)),US,\($0 / 2 % 10)0000"
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return folder.path
  }

  private static func table(_ header: String, _ rows: Range<Int>, _ row: (Int) -> String) -> String {
    header + "\n" + rows.map { row($0) + "\n" }.joined()
  }
}
