import Channels
import Foundation
import Testing

/// Reads the documents of confirmations again, by code of its own: units of each channel's lines, by order, line or
/// SKU, and parcel.
struct Confirmed {
  /// What the machine-readable form of each channel says; the other form has to say the same.
  private(set) var units: [Key: Int] = [:]
  private(set) var others: [Key: Int] = [:]
  /// Orders of WooCommerce that were completed.
  private(set) var completed: [String] = []

  struct Key: Hashable {
    var channel: String
    var order: String
    /// The channel's line, else its SKU.
    var line: String
    var tracking: String
  }

  init(_ files: [OutgoingFile]) throws {
    let schema = try JSONSchema("ordersV0.json")
    for file in files where file.path != "confirm.json" {
      let channel = String(file.path.prefix { $0 != "/" })
      let text = String(decoding: file.bytes, as: UTF8.self)
      if file.path.hasSuffix(".jsonl") {
        for line in text.split(separator: "\n") {
          let row = try #require(try HandedOut.json(Array(line.utf8)) as? [String: Any])
          try read(row, channel, schema)
        }
      } else if file.path.hasSuffix(".txt") {
        readAmazonTable(text)
      } else if channel == "ebay" {
        for row in CSVTable(file.bytes).rows {
          #expect(row["Logistics Status"] == "SHIPPED")
          let key = Key(
            channel: channel, order: row["Order ID"] ?? "", line: row["Line Item ID"] ?? "",
            tracking: row["Shipment Tracking"] ?? "")
          others[key, default: 0] += 1
        }
      } else {
        for row in CSVTable(file.bytes).rows {
          add(channel, row["order_id"], row["line_id"], Int(row["quantity"] ?? ""), row["tracking_number"])
        }
      }
    }
  }

  private mutating func add(
    _ channel: String, _ order: String?, _ line: String?, _ quantity: Int?, _ tracking: String?
  ) {
    let key = Key(channel: channel, order: order ?? "?", line: line ?? "?", tracking: tracking ?? "?")
    units[key, default: 0] += quantity ?? -1
  }

  private mutating func readAmazonTable(_ text: String) {
    let rows = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
    #expect(
      rows[0] == [
        "order-id", "order-item-id", "quantity", "ship-date", "carrier-code", "carrier-name",
        "tracking-number",
        "ship-method",
      ])
    for row in rows.dropFirst() {
      #expect(row.count == 8 && row[3].utf8.count == 10 && !row[4].isEmpty)
      let key = Key(channel: "amazon", order: row[0], line: row[1], tracking: row[6])
      others[key, default: 0] += Int(row[2]) ?? -1
    }
  }

  private mutating func read(_ row: [String: Any], _ channel: String, _ schema: JSONSchema) throws {
    let parts = (row["path"] as? String ?? "").split(separator: "/").map { String($0) }
    let body = row["body"] as? [String: Any] ?? [:]
    switch channel {
    case "amazon":
      #expect(schema.violations(body, of: "ConfirmShipmentRequest") == [])
      let package = try #require(body["packageDetail"] as? [String: Any])
      #expect(Int(package["packageReferenceId"] as? String ?? "") ?? 0 > 0)
      for item in package["orderItems"] as? [[String: Any]] ?? [] {
        add(
          channel, parts[3], item["orderItemId"] as? String, item["quantity"] as? Int,
          package["trackingNumber"] as? String)
      }
    case "shop":
      #expect(row["mutation"] as? String == "fulfillmentCreate")
      let info = try #require(row["trackingInfo"] as? [String: Any])
      #expect(["UPS", "FedEx", "USPS"].contains(info["company"] as? String))
      for line in row["lines"] as? [[String: Any]] ?? [] {
        add(
          channel, row["order"] as? String, line["line_id"] as? String, line["quantity"] as? Int,
          info["number"] as? String)
      }
    case "walmart": try readWalmart(body, parts[2])
    case "ebay":
      for line in body["lineItems"] as? [[String: Any]] ?? [] {
        add(
          channel, parts[4], line["lineItemId"] as? String, line["quantity"] as? Int,
          body["trackingNumber"] as? String)
      }
    case "tiktok":
      #expect(["700001", "700002"].contains(body["shipping_provider_id"] as? String))
      for id in body["order_line_item_ids"] as? [String] ?? [] {
        add(channel, parts[3], id, 1, body["tracking_number"] as? String)
      }
    case "woo":
      if row["method"] as? String == "PUT" {
        #expect(body["status"] as? String == "completed")
        completed.append(parts[4])
      } else {
        // Nothing is said of lines: a parcel of an order.
        add(channel, parts[4], "*", 1, body["tracking_number"] as? String)
      }
    default: Issue.record("\(channel)")
    }
  }

  private mutating func readWalmart(_ body: [String: Any], _ order: String) throws {
    let lines = ((body["orderShipment"] as? [String: Any])?["orderLines"] as? [String: Any])?["orderLine"]
    for line in lines as? [[String: Any]] ?? [] {
      #expect((line["sellerOrderId"] as? String ?? "").utf8.count <= 30)
      let statuses = (line["orderLineStatuses"] as? [String: Any])?["orderLineStatus"] as? [[String: Any]]
      for status in statuses ?? [] {
        let info = try #require(status["trackingInfo"] as? [String: Any])
        let amount = (status["statusQuantity"] as? [String: Any])?["amount"] as? String
        #expect(status["status"] as? String == "Shipped")
        #expect(["Standard", "Express"].contains(info["methodCode"] as? String))
        #expect((info["shipDateTime"] as? Int ?? 0) > 1_700_000_000_000)
        add(
          "walmart", order, line["lineNumber"] as? String, amount.flatMap { Int($0) },
          info["trackingNumber"] as? String)
      }
    }
  }
}
