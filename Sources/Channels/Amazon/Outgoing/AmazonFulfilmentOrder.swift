public import OrderRouting
public import ScenarioFiles

/// A request to Amazon's Multi-Channel Fulfillment: the body of createFulfillmentOrder of 2020-07-01.
///
/// Its rules (amzn/selling-partner-api-models, fulfillmentOutbound_2020-07-01.json) are checked when it is made.
public struct AmazonFulfilmentOrder: Sendable, Hashable {
  public let id: String
  public let json: JSONValue

  static let mostLines = 100
  static let mostUnits = 250

  /// What a request says.
  public struct Request: Sendable {
    /// The order in the day, for what is wrong.
    public var order: String
    public var marketplace: String?
    /// `sellerFulfillmentOrderId`: of two requests with one id Amazon fulfils the first.
    public var id: String
    /// As the buyer knows the order.
    public var displayID: String
    public var placedAt: Instant
    public var comment: String
    public var speed: Speed
    public var recipient: Recipient
    public var items: [Item]
    public var isNeutralBox: Bool
    public var excludesAmazonLogistics: Bool

    public init(
      order: String, id: String, displayID: String, placedAt: Instant, speed: Speed, recipient: Recipient,
      items: [Item]
    ) {
      self.order = order
      self.id = id
      self.displayID = displayID
      self.placedAt = placedAt
      self.speed = speed
      self.recipient = recipient
      self.items = items
      comment = "Thank you for your order."
      isNeutralBox = false
      excludesAmazonLogistics = false
    }
  }

  public enum Speed: String, Sendable, CaseIterable {
    case standard = "Standard"
    case expedited = "Expedited"
    case priority = "Priority"

    /// The speed that the words of a service's id say.
    init(service: String) {
      let words = service.lowercased()
      func says(_ all: String...) -> Bool { all.contains { words.contains($0) } }
      self =
        says("priority", "overnight", "next-day", "nextday", "one-day", "1-day")
        ? .priority : says("expedited", "express", "two-day", "2-day", "second-day") ? .expedited : .standard
    }
  }

  public struct Item: Sendable, Hashable {
    public var sku: String
    public var id: String
    public var quantity: Int

    public init(sku: String, id: String, quantity: Int) {
      self.sku = sku
      self.id = id
      self.quantity = quantity
    }
  }

  /// - Throws: ``InvalidDocument`` with every rule that the request breaks.
  public init(_ request: Request) throws(InvalidDocument) {
    var check = RuleCheck(order: request.order)
    check.required(
      request.id, "sellerFulfillmentOrderId", most: 40, remedy: "Cut the id so that it stays unique.")
    check.required(
      request.displayID, "displayableOrderId", most: 40, remedy: "Give the order a shorter id.")
    if request.displayID.unicodeScalars.contains(where: { $0.value > 0xFF })
      || request.displayID.contains("  ")
    {
      check.fail(
        "displayableOrderId", request.displayID,
        "expected characters of ISO 8859-1, and no two blanks in a row",
        remedy: "Give the order another id.")
    }
    check.required(request.comment, "displayableOrderComment", most: 750, remedy: "Shorten the comment.")
    Self.checkAddress(request.recipient, &check)
    Self.checkItems(request.items, &check)
    try check.finish()
    id = request.id
    json = Self.json(request)
  }

  private static func checkAddress(_ recipient: Recipient, _ check: inout RuleCheck) {
    check.ofBuyer(recipient[.name], "destinationAddress.name")
    check.ofBuyer(recipient[.address1], "destinationAddress.addressLine1")
    check.ofBuyer(recipient[.postalCode], "destinationAddress.postalCode")
    if recipient[.country].utf8.count != 2 {
      check.fail(
        "destinationAddress.countryCode", "", "expected a country's code of two letters",
        remedy: "Correct the country in recipients.csv.")
    }
    if recipient[.country] != "JP" { check.ofBuyer(recipient[.city], "destinationAddress.city") }
  }

  private static func checkItems(_ items: [Item], _ check: inout RuleCheck) {
    let remedy =
      "Ship it from another place (excluded_location_ids), or let it be divided (split_lines, max_shipments)."
    if items.isEmpty {
      check.fail("items", "", "expected at least one item", remedy: "Plan the day again.")
    }
    if items.count > mostLines {
      check.fail(
        "items", String(items.count), "expected at most \(mostLines) items in a fulfillment order",
        remedy: remedy)
    }
    let units = items.reduce(0) { $0 + $1.quantity }
    if units > mostUnits {
      check.fail(
        "items.quantity", String(units), "expected at most \(mostUnits) units in a fulfillment order",
        remedy: remedy)
    }
    for item in items {
      check.required(
        item.sku, "items.sellerSku", most: 50, remedy: "Name Amazon's own SKU of it in sku_aliases.csv.")
      check.required(
        item.id, "items.sellerFulfillmentOrderItemId", most: 50, remedy: "Give the line a shorter id.")
      check.units(item.quantity, "items.quantity")
    }
    check.distinct(
      items.map(\.id), "items.sellerFulfillmentOrderItemId",
      remedy: "Give the order's lines ids of their own.")
  }

  private static func json(_ request: Request) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let marketplace = request.marketplace {
      members.append(.init("marketplaceId", .string(marketplace)))
    }
    members += [
      .init("sellerFulfillmentOrderId", .string(request.id)),
      .init("displayableOrderId", .string(request.displayID)),
      .init("displayableOrderDate", .string(InstantText.utc(request.placedAt))),
      .init("displayableOrderComment", .string(request.comment)),
      .init("shippingSpeedCategory", .string(request.speed.rawValue)),
      .init("destinationAddress", address(request.recipient)), .init("fulfillmentAction", .string("Ship")),
      .init("fulfillmentPolicy", .string("FillOrKill")),
    ]
    let features = [
      ("BLANK_BOX", request.isNeutralBox), ("BLOCK_AMZL", request.excludesAmazonLogistics),
    ].filter(\.1)
    if !features.isEmpty {
      members.append(
        .init(
          "featureConstraints",
          .array(
            features.map { name, _ in
              .object([
                .init("featureName", .string(name)), .init("featureFulfillmentPolicy", .string("Required")),
              ])
            })))
    }
    members.append(
      .init(
        "items",
        .array(
          request.items.map { item in
            .object([
              .init("sellerSku", .string(item.sku)),
              .init("sellerFulfillmentOrderItemId", .string(item.id)),
              .init("quantity", .integer(item.quantity)),
            ])
          })))
    return .object(members)
  }

  private static func address(_ recipient: Recipient) -> JSONValue {
    // A company stands before the street, as Amazon has no field for it.
    let company = recipient[.company]
    let lines = ([company] + [recipient[.address1], recipient[.address2]]).filter { !$0.isEmpty }
    var members: [JSONValue.Member] = [.init("name", .string(recipient[.name]))]
    for (index, line) in lines.enumerated() where index < 3 {
      members.append(.init("addressLine\(index + 1)", .string(line)))
    }
    let fields: [(String, Recipient.Field)] = [
      ("city", .city), ("stateOrRegion", .region), ("postalCode", .postalCode), ("countryCode", .country),
      ("phone", .phone),
    ]
    for (name, field) in fields where !recipient[field].isEmpty {
      // Japan's addresses have no city of their own.
      if field == .city, recipient[.country] == "JP" { continue }
      members.append(.init(name, .string(recipient[field])))
    }
    return .object(members)
  }
}
