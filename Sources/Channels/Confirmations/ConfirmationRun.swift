internal import OrderRouting
internal import ScenarioFiles

/// The documents of parcels as they are added.
struct ConfirmationRun {
  let plan: ShippingPlan
  let contents: ReportedContents
  private let fulfilmentOrders: [String: [ShopifyFulfilmentOrder]]
  let now: Instant?
  private var notices: ParcelNotices
  private var documents: [String: [ConfirmationDocument]] = [:]
  private var counts: [String: Int] = [:]
  var outcome = ConfirmationOutcome()

  init(
    _ plan: ShippingPlan, _ ledger: ConfirmationLedger, _ orders: [ShopifyFulfilmentOrder], _ now: Instant?
  ) {
    self.plan = plan
    self.now = now
    contents = ReportedContents(plan)
    notices = ParcelNotices(plan.day.tables)
    var byName: [String: [ShopifyFulfilmentOrder]] = [:]
    for order in orders { for name in Set(order.orderNames) { byName[name, default: []].append(order) } }
    fulfilmentOrders = byName
    outcome.ledger = ledger
    outcome.ledger.beginRun()
  }

  mutating func add(_ reported: ReportedParcel) {
    let place = reported.record > 0 ? "\(reported.file):\(reported.record)" : reported.file
    do throws(InvalidDocument) {
      try tell(reported)
    } catch {
      outcome.problems += error.problems.map { problem in
        var problem = problem
        problem.message += " (\(place), parcel \(reported.tracking))"
        return problem
      }
    }
  }

  private mutating func tell(_ reported: ReportedParcel) throws(InvalidDocument) {
    do throws(DocumentProblem) {
      let shipment = try contents.shipment(of: reported)
      let entries = try newEntries(reported, shipment)
      if entries.isEmpty {
        outcome.repeated += 1
        return
      }
      let sent = try sent(reported, shipment, entries)
      let notice = try notices.notice(sent)
      try write(notice, sent, shipment, entries)
    } catch {
      throw InvalidDocument(problems: [error])
    }
  }

  /// Makes the documents, and notes the parcel.
  private mutating func write(
    _ notice: ParcelNotice?, _ sent: SentParcel, _ shipment: PlannedShipment,
    _ entries: [ConfirmationLedger.Entry]
  ) throws(DocumentProblem) {
    if let notice {
      do throws(InvalidDocument) {
        documents[notice.channel.name, default: []] += try ConfirmationDocument.all(
          of: notice, currency: plan.day.scenario.currency,
          fulfilmentOrders: fulfilmentOrders[notice.sourceOrder] ?? [])
      } catch {
        outcome.problems += error.problems.dropFirst()
        if let first = error.problems.first { throw first }
      }
      counts[notice.channel.name, default: 0] += 1
    } else {
      outcome.warnings.append(
        "order \(sent.order.id): parcel \(sent.tracking) completes no unit of the channel's own: it is told with the next"
      )
    }
    outcome.ledger.add(
      ConfirmationLedger.Parcel(
        run: outcome.ledger.runs, order: sent.order.id, shipment: shipment.row.id, tracking: sent.tracking,
        carrier: sent.carrier, number: sent.number, entries: entries))
  }

  // MARK: Files

  mutating func finish(isLenient: Bool) -> ConfirmationOutcome {
    if !isLenient, !outcome.errors.isEmpty || !outcome.problems.isEmpty { return outcome }
    for channel in documents.keys.sorted() {
      outcome.files += ConfirmationDocument.files(
        documents[channel] ?? [], in: OutgoingFile.name(channel), suffix: "-\(outcome.ledger.runs)")
      outcome.parcels.append((channel, counts[channel] ?? 0))
    }
    outcome.ledger.name(outcome.files.map(\.path))
    outcome.isUnchanged = outcome.ledger.parcels.last?.run != outcome.ledger.runs
    return outcome
  }
}
