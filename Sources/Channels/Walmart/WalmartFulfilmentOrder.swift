public import OrderRouting
public import ScenarioFiles

/// A request to Walmart's Multichannel Solutions: the body of POST /v3/fulfillment/orders-fulfillments.
///
/// Its rules (developer.walmart.com, Create customer order, 2026) are checked when it is made.
public struct WalmartFulfilmentOrder: Sendable, Hashable {
  public let id: String
  public let json: JSONValue

  /// What a request says.
  public struct Request: Sendable {
    /// The order in the day, for what is wrong.
    public var order: String
    /// The sales channel as Walmart knows it.
    public var salesChannel: String
    /// `sellerOrderId`: letters and digits alone.
    public var id: String
    public var placedAt: Instant
    public var isExpedited: Bool
    public var recipient: Recipient
    public var isBusiness: Bool
    public var items: [Item]
    public var currency: String

    public init(
      order: String, salesChannel: String, id: String, placedAt: Instant, isExpedited: Bool,
      recipient: Recipient, isBusiness: Bool, items: [Item], currency: String
    ) {
      self.order = order
      self.salesChannel = salesChannel
      self.id = id
      self.placedAt = placedAt
      self.isExpedited = isExpedited
      self.recipient = recipient
      self.isBusiness = isBusiness
      self.items = items
      self.currency = currency
    }
  }

  public struct Item: Sendable, Hashable {
    public var line: String
    public var sku: String
    public var description: String
    public var quantity: Int
    public var unitPrice: Money

    public init(line: String, sku: String, description: String, quantity: Int, unitPrice: Money) {
      self.line = line
      self.sku = sku
      self.description = description
      self.quantity = quantity
      self.unitPrice = unitPrice
    }
  }

  /// - Throws: ``InvalidDocument`` with every rule that the request breaks.
  public init(_ request: Request) throws(InvalidDocument) {
    var check = RuleCheck(order: request.order)
    check.required(
      request.salesChannel, "payload.orderChannelId", remedy: "Name the sales channel as Walmart calls it.")
    check.required(
      request.id, "payload.sellerOrderId", most: 40, remedy: "Cut the id so that it stays unique.")
    if !TrackingNumber.isAlphanumeric(request.id) {
      check.fail(
        "payload.sellerOrderId", request.id, "expected letters and digits alone",
        remedy: "Leave other signs out.")
    }
    let recipient = request.recipient
    check.ofBuyer(recipient[.name], "shippingTo.contact.name")
    check.ofBuyer(recipient[.address1], "shippingTo.address.line1")
    check.ofBuyer(recipient[.city], "shippingTo.address.city")
    check.ofBuyer(recipient[.region], "shippingTo.address.state")
    check.ofBuyer(recipient[.postalCode], "shippingTo.address.zip")
    if recipient[.country] != "US" {
      check.fail(
        "shippingTo.address.country", recipient[.country], "expected an address in the United States",
        remedy: "Ship it from another place: a rule of channel_rules.csv or excluded_location_ids.")
    }
    if request.items.isEmpty {
      check.fail("orderItems", "", "expected at least one item", remedy: "Plan the day again.")
    }
    for item in request.items {
      check.required(item.sku, "itemDetail.sku", remedy: "Name Walmart's SKU of it in sku_aliases.csv.")
      check.required(item.line, "sellerLineId", remedy: "Give the order's lines ids.")
      check.units(item.quantity, "qty.measurementValue")
    }
    check.distinct(
      request.items.map(\.line), "sellerLineId", remedy: "Give the order's lines ids of their own.")
    try check.finish()
    id = request.id
    json = Self.json(request)
  }

  private static func json(_ request: Request) -> JSONValue {
    let contact = contact(request.recipient)
    return .object([
      .init(
        "header",
        .object([
          .init("headerAttributes", .object([.init("buId", .string("0")), .init("martId", .string("202"))]))
        ])),
      .init(
        "payload",
        .object([
          .init("orderChannelId", .string(request.salesChannel)), .init("sellerOrderId", .string(request.id)),
          .init("orderPlacedTime", .string(InstantText.utc(request.placedAt, hasMilliseconds: true))),
          .init("needsConfirmation", .boolean(false)), .init("partialFulfillments", .boolean(false)),
          .init("customer", .object([.init("contact", contact)])),
          .init("orderItems", .array(request.items.map { item($0, request, contact) })),
        ])),
    ])
  }

  private static func item(_ item: Item, _ request: Request, _ contact: JSONValue) -> JSONValue {
    func amount(_ text: String) -> JSONValue {
      .object([
        .init("currencyAmount", .number(text)), .init("currencyUnit", .string(request.currency)),
      ])
    }
    return .object([
      .init("sellerLineId", .string(item.line)), .init("fulfillmentType", .string("DELIVERY")),
      .init("shippingMethod", .string(request.isExpedited ? "EXPEDITED" : "STANDARD")),
      .init(
        "itemDetail",
        .object([.init("sku", .string(item.sku)), .init("description", .string(item.description))])),
      .init(
        "qty",
        .object([
          .init("unitOfMeasure", .string("EACH")), .init("measurementValue", .integer(item.quantity)),
        ])),
      .init(
        "shippingTo",
        .object([.init("contact", contact), .init("address", address(request.recipient, request.isBusiness))])
      ),
      .init(
        "chargeDetails",
        .array([
          .object([
            .init("chargeCategory", .string("PRODUCT")), .init("chargeName", .string("Sale Price")),
            .init("chargePerUnit", amount(item.unitPrice.description)),
            .init("taxDetails", .object([.init("taxPerLine", amount("0.00"))])),
          ])
        ])),
    ])
  }

  private static func contact(_ recipient: Recipient) -> JSONValue {
    let words = recipient[.name].split(separator: " ").map { String($0) }
    let last = words.last ?? ""
    let first = words.count > 1 ? words.dropLast().joined(separator: " ") : last
    var members: [JSONValue.Member] = [
      .init("name", .object([.init("firstName", .string(first)), .init("lastName", .string(last))]))
    ]
    if !recipient[.phone].isEmpty { members.append(.init("phone", .string(recipient[.phone]))) }
    if !recipient[.email].isEmpty { members.append(.init("email", .string(recipient[.email]))) }
    return .object(members)
  }

  private static func address(_ recipient: Recipient, _ isBusiness: Bool) -> JSONValue {
    let second = [recipient[.company], recipient[.address2]].filter { !$0.isEmpty }.joined(separator: ", ")
    return .object([
      .init("line1", .string(recipient[.address1])), .init("line2", .string(second)),
      .init("city", .string(recipient[.city])), .init("state", .string(recipient[.region])),
      .init("country", .string("USA")), .init("zip", .string(recipient[.postalCode])),
      .init("addressType", .string(isBusiness ? "OFFICE" : "RESIDENTIAL")),
    ])
  }
}
