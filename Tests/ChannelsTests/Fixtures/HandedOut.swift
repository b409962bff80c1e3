import Channels
import Foundation
import Testing

/// Reads the documents of an export again, by code of its own.
struct HandedOut {
  /// Units by shipment and item, over all documents.
  private(set) var units: [String: [String: Int]] = [:]
  /// The documents that each shipment was found in.
  private(set) var documents: [String: Set<String>] = [:]
  let manifest: [String: Any]
  private var shipments: [String: String] = [:]
  private let files: [String: [UInt8]]

  init(_ outcome: ExportOutcome) throws {
    files = Dictionary(uniqueKeysWithValues: outcome.files.map { ($0.path, $0.bytes) })
    let bytes = try #require(files["export.json"])
    manifest = try #require(try Self.json(bytes) as? [String: Any])
    for entry in manifest["shipments"] as? [[String: Any]] ?? [] {
      guard let id = entry["shipment_id"] as? String else { continue }
      if let reference = entry["reference"] as? String { shipments[reference] = id }
    }
    for (path, bytes) in files {
      let name = path.split(separator: "/").last.map { String($0) } ?? path
      switch name {
      case "pick-list.csv": readTable(bytes, path)
      case "orders.csv":
        if files[path.replacing("orders.csv", with: "940.edi")] == nil { readTable(bytes, path) }
      case "940.edi": try readX12(bytes, path)
      case _ where name.hasPrefix("mcf-"): try readAmazon(bytes, path)
      case _ where name.hasPrefix("mcs-"): try readWalmart(bytes, path)
      default: break
      }
    }
  }

  static func json(_ bytes: [UInt8]) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(bytes))
  }

  private mutating func add(_ shipment: String, _ sku: String, _ quantity: Int, _ path: String) {
    units[shipment, default: [:]][sku, default: 0] += quantity
    documents[shipment, default: []].insert(path)
  }

  private mutating func readTable(_ bytes: [UInt8], _ path: String) {
    for row in CSVTable(bytes).rows {
      add(row["shipment_id"] ?? "", row["sku"] ?? "", Int(row["quantity"] ?? "") ?? -1, path)
    }
  }

  /// Counts segments and totals on the way.
  private mutating func readX12(_ bytes: [UInt8], _ path: String) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let element = try #require(text.dropFirst(3).first)
    #expect(text.utf8.count > 106)
    let terminator = try #require(text.dropFirst(105).first)
    let segments = text.split(separator: terminator).map {
      $0.split(separator: element, omittingEmptySubsequences: false).map { String($0) }
    }
    var shipment = ""
    var start = 0
    var total = 0
    for (index, segment) in segments.enumerated() {
      switch segment[0] {
      case "ISA": #expect(segment.joined(separator: "*").utf8.count == 105)
      case "ST":
        start = index
        total = 0
      case "W05": shipment = try #require(shipments[segment[2]], "\(segment[2])")
      case "W01":
        let count = try #require(Int(segment[1]))
        #expect(segment[2] == "EA" && segment[4] == "VN")
        total += count
        add(shipment, segment[5], count, path)
      case "W76": #expect(segment[1] == String(total))
      case "SE": #expect(segment[1] == String(index - start + 1))
      case "GE": #expect(segment[1] == String(segments.count { $0[0] == "ST" }))
      default: break
      }
    }
  }

  private mutating func readAmazon(_ bytes: [UInt8], _ path: String) throws {
    let order = try #require(try Self.json(bytes) as? [String: Any])
    let id = try #require(order["sellerFulfillmentOrderId"] as? String)
    for item in order["items"] as? [[String: Any]] ?? [] {
      let sku = try #require(item["sellerSku"] as? String)
      add(
        try #require(shipments[id]), RandomDay.amazonNames[sku] ?? sku,
        try #require(item["quantity"] as? Int), path)
    }
  }

  private mutating func readWalmart(_ bytes: [UInt8], _ path: String) throws {
    let order = try #require(try Self.json(bytes) as? [String: Any])
    let payload = try #require(order["payload"] as? [String: Any])
    let id = try #require(payload["sellerOrderId"] as? String)
    #expect(id.utf8.count <= 40 && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
    for item in payload["orderItems"] as? [[String: Any]] ?? [] {
      let sku = try #require((item["itemDetail"] as? [String: Any])?["sku"] as? String)
      let quantity = try #require((item["qty"] as? [String: Any])?["measurementValue"] as? Int)
      add(try #require(shipments[id]), RandomDay.walmartNames[sku] ?? sku, quantity, path)
    }
  }
}
