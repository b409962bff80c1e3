internal import OrderRouting

/// X12 940: the order to a warehouse to ship, as the segments of one transaction set.
///
/// The lengths are those of version 004010; they are checked when it is made.
struct X12ShippingOrder {
  /// What a set says.
  struct Request {
    var order: String
    /// The depositor's number of it, W0502.
    var reference: String
    var purchaseOrder: String
    var recipient: Recipient
    var warehouse: (name: String, code: String)
    var shipDate: Day
    var deliverBy: Day?
    var routing: String
    var note: String
    var lines: [(line: String, sku: String, quantity: Int, description: String)]
  }

  /// Elements of each segment between ST and SE, both apart.
  let segments: [[String]]

  /// - Throws: ``InvalidDocument`` with every rule that the set breaks.
  init(_ request: Request) throws(InvalidDocument) {
    var check = RuleCheck(order: request.order)
    check.required(request.reference, "W0502", most: 22, remedy: "Cut the id so that it stays unique.")
    check.ofBuyer(Self.name(request.recipient), "N102", most: 120)
    check.ofBuyer(request.recipient[.address1], "N301")
    check.ofBuyer(request.recipient[.city], "N401", most: 30)
    check.ofBuyer(request.recipient[.postalCode], "N403", most: 15)
    check.ofBuyer(request.recipient[.country], "N404", most: 3)
    check.atMost(
      request.warehouse.code, "N104", 80,
      remedy: "Name the warehouse as the partner does in location_aliases.csv."
    )
    if request.lines.isEmpty {
      check.fail("LX", "", "expected at least one line", remedy: "Plan the day again.")
    }
    for line in request.lines {
      check.required(line.sku, "W0105", most: 48, remedy: "Give the item a shorter SKU.")
      check.units(line.quantity, "W0101")
    }
    let street = Self.street(request.recipient)
    if street.count > 4 {
      check.fail(
        "N3", "", "expected a street of at most four lines of 55 characters",
        remedy: "Shorten it in recipients.csv.")
    }
    try check.finish()
    segments = Self.segments(request, street)
  }

  private static func name(_ recipient: Recipient) -> String {
    recipient[.name].isEmpty ? recipient[.company] : recipient[.name]
  }

  private static func street(_ recipient: Recipient) -> [String] {
    let company = recipient[.name].isEmpty ? "" : recipient[.company]
    return [company, recipient[.address1], recipient[.address2]].flatMap { wrapped($0, 55) }
  }

  /// A text in lines of at most so many characters, parted between words where that is possible.
  static func wrapped(_ text: String, _ most: Int) -> [String] {
    var lines: [String] = []
    var rest = Substring(text)
    while rest.count > most {
      let window = rest.prefix(most + 1)
      let cut = window.lastIndex(of: " ") ?? rest.index(rest.startIndex, offsetBy: most)
      lines.append(String(rest[..<cut]).trimmedBlanks)
      rest = rest[cut...].drop { $0 == " " }
    }
    if !rest.isEmpty { lines.append(String(rest)) }
    return lines
  }

  private static func segments(_ request: Request, _ street: [String]) -> [[String]] {
    let recipient = request.recipient
    var segments = [["W05", "N", request.reference, String(request.purchaseOrder.prefix(22))]]
    let names = wrapped(name(recipient), 60)
    segments.append(["N1", "ST", names.first ?? ""])
    if names.count > 1 { segments.append(["N2", names[1]]) }
    for index in stride(from: 0, to: street.count, by: 2) {
      segments.append(["N3"] + street[index..<min(street.count, index + 2)])
    }
    segments.append([
      "N4", recipient[.city], String(recipient[.region].prefix(2)), recipient[.postalCode],
      recipient[.country],
    ])
    segments.append([
      "N1", "WH", String(request.warehouse.name.prefix(60)), "92", request.warehouse.code,
    ])
    segments.append(["N9", "CO", String(request.order.prefix(30))])
    segments.append(["G62", "10", InstantText.digits(request.shipDate)])
    if let day = request.deliverBy { segments.append(["G62", "02", InstantText.digits(day)]) }
    for line in wrapped(request.note, 80).prefix(3) { segments.append(["NTE", "GEN", line]) }
    segments.append(["W66", "PP", "M", "", "", String(request.routing.prefix(35))])
    for (index, line) in request.lines.enumerated() {
      segments.append(["LX", String(index + 1)])
      segments.append(["W01", String(line.quantity), "EA", "", "VN", line.sku])
      segments.append(["N9", "LI", String(line.line.prefix(30))])
      if !line.description.isEmpty { segments.append(["G69", String(line.description.prefix(45))]) }
    }
    segments.append(["W76", String(request.lines.reduce(0) { $0 + $1.quantity })])
    return segments.map(tidy)
  }

  /// Without line ends and blank elements at the end.
  private static func tidy(_ segment: [String]) -> [String] {
    var segment = segment.map { text in
      text.contains { $0.isNewline } ? text.split { $0.isNewline }.joined(separator: " ") : text
    }
    while segment.count > 1, segment.last?.isEmpty == true { segment.removeLast() }
    return segment
  }
}
