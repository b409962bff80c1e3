import Channels
import OrderRouting
import RoutingService
import ScenarioFiles

/// What a channel has handed in, as the service takes it.
struct HandedInDocument: Sendable {
  let entries: [BulkEntry]
  /// What was skipped, changed or guessed.
  let told: [ImportReport.Entry]

  init(_ outcome: IntakeOutcome) {
    told = outcome.report.entries
    entries = outcome.orders.map { order in
      let origin = OrderOrigin(
        order: order.id, lines: (outcome.sources[order.id] ?? []).map { LineOrigin($0) },
        recipient: outcome.recipients[order.id].map { OrderRecipient($0, order) },
        priorShipments: order.priorShipments,
        hasOpenLines: outcome.ordersWithOpenLines.contains(order.id))
      var accepted = order
      // The ledger counts what leaves from now on.
      accepted.priorShipments = 0
      return .order(OrderRequest(accepted), origin: origin)
    }
  }
}

extension LineOrigin {
  init(_ source: OrderSource) {
    self.init(
      format: source.format, order: source.order, line: source.line, sku: source.sku, pack: source.pack)
  }
}

extension OrderSource {
  init(_ line: LineOrigin, channel: String) {
    self.init(
      channel: channel, format: line.format, order: line.order, line: line.line, sku: line.sku,
      pack: line.pack)
  }
}

extension OrderRecipient {
  init(_ recipient: Recipient, _ order: Order) {
    self.init()
    let texts = recipient.texts
    func text(_ field: Recipient.Field) -> String { texts[field.rawValue] }
    name = text(.name)
    company = text(.company)
    address1 = text(.address1)
    address2 = text(.address2)
    city = text(.city)
    region = text(.region)
    postalCode = text(.postalCode)
    country = text(.country)
    phone = text(.phone)
    email = text(.email)
    addressType = order.addressType?.rawValue ?? ""
    deliveryNotes = text(.notes)
  }
}
