// Orders.
extension RoutingService {
  /// How orders would ship if they were accepted now; nothing is kept.
  /// - Throws: ``ServiceError/invalid(_:)`` with pointers that begin with the index of the order:
  ///   `/3/lines/0/sku`.
  public func quote(
    _ orders: [OrderRequest], alternatives: Int = 0
  ) async throws(ServiceError) -> [Quote] {
    var quotes: [Quote] = []
    var errors: [FieldError] = []
    // A few at a time: changes go on between them.
    for start in stride(from: 0, to: orders.count, by: 8) {
      let part = Array(orders[start..<min(start + 8, orders.count)])
      let found = try await core.look { context in
        part.map { order in Result { () throws(ServiceError) in try Self.quote(order, alternatives, context) }
        }
      }
      for (offset, result) in found.enumerated() {
        switch result {
        case .success(let quote): quotes.append(quote)
        case .failure(.invalid(let found)): errors += found.map { $0.below("/\(start + offset)") }
        case .failure(let error): throw error
        }
      }
    }
    if !errors.isEmpty { throw .invalid(errors) }
    return quotes
  }

  private static func quote(
    _ order: OrderRequest, _ alternatives: Int, _ context: DecisionContext
  ) throws(ServiceError) -> Quote {
    try OrderCheck.check(order)
    let ways: [LedgerOrder]
    do throws(LedgerRefusal) {
      ways = try context.ledger.quote(order, alternatives: alternatives, at: context.moment)
    } catch {
      throw ServiceError(error)
    }
    guard let first = ways.first else { preconditionFailure("an order has a way at least") }
    return Quote(order: first, alternatives: ways.dropFirst().map { Quote.Alternative($0, above: first) })
  }

  /// Accepts an order, and routes it unless it is held.
  /// - Throws: ``ServiceError/invalid(_:)`` with pointers into the order, ``ServiceError/orderExists(_:)``.
  public func accept(
    _ order: OrderRequest, hold: Bool = false, once: Once<Accepted>? = nil
  ) async throws(ServiceError) -> Answer<Accepted> {
    try await core.change(orders: [order.order.id], once: once) { context throws(ServiceError) in
      let (accepted, change) = try Self.accept(order, hold, context)
      return (accepted, change.map { [$0] } ?? [])
    }
  }

  /// Accepts orders one after another, each as if it were alone.
  ///
  /// With a key one commit and one outcome; without, others are answered between parts of many orders.
  public func accept(
    _ orders: [BulkEntry], hold: Bool = false, once: Once<[BulkResult]>? = nil
  ) async throws(ServiceError) -> Answer<[BulkResult]> {
    let work = LongWork<BulkEntry, BulkResult>(elements: orders, order: \.order) { entry, context in
      Self.accept(entry, hold, context)
    }
    guard let once else { return .fresh(try await core.perform(work)) }
    return try await core.change(orders: orders.compactMap(\.order), once: once) { context in
      let accepted = orders.map { Self.accept($0, hold, context) }
      return (accepted.map(\.0), accepted.compactMap(\.1))
    }
  }

  private static func accept(
    _ entry: BulkEntry, _ hold: Bool, _ context: DecisionContext
  ) -> (BulkResult, LedgerChange?) {
    switch entry {
    case .unreadable(let id, let error): return (BulkResult(orderID: id, outcome: .failure(error)), nil)
    case .order(let order, let origin):
      do throws(ServiceError) {
        var (accepted, change) = try accept(order, hold, context)
        if let origin {
          // What is another's is told, not dropped: the parcel would go to the old address.
          if change == nil, try context.origin(of: accepted.order.id)?.recipient != origin.recipient {
            throw .orderExists(accepted.order)
          }
          change?.origins = [origin]
        }
        return (BulkResult(orderID: order.order.id, outcome: .success(accepted)), change)
      } catch {
        return (BulkResult(orderID: order.order.id, outcome: .failure(error)), nil)
      }
    }
  }

  private static func accept(
    _ order: OrderRequest, _ hold: Bool, _ context: DecisionContext
  ) throws(ServiceError) -> (Accepted, LedgerChange?) {
    if let known = context.ledger.order(order.order.id) {
      if known.request.isEqual(to: order) { return (Accepted(isNew: false, order: known), nil) }
      throw .orderExists(known)
    }
    try OrderCheck.check(order)
    do throws(LedgerRefusal) {
      let (change, accepted) = try context.ledger.accept(order, hold: hold, at: context.moment)
      return (Accepted(isNew: true, order: accepted), change)
    } catch {
      throw ServiceError(error)
    }
  }

  /// Cancels units, or (`nil` or none) all that is not shipped.
  public func cancel(
    _ id: String, lines: [LineQuantity]?, once: Once<LedgerOrder>? = nil
  ) async throws(ServiceError) -> Answer<LedgerOrder> {
    try await core.change(orders: [id], once: once) { context throws(ServiceError) in
      _ = try context.order(id)
      do throws(LedgerRefusal) {
        let lines = lines?.isEmpty == true ? nil : lines
        let (change, order) = try context.ledger.cancel(id, lines: lines, at: context.moment)
        return (order, [change])
      } catch {
        throw ServiceError(error)
      }
    }
  }

  /// Routes an order again, or for the first time where it was held.
  public func route(
    _ id: String, once: Once<LedgerOrder>? = nil
  ) async throws(ServiceError) -> Answer<LedgerOrder> {
    try await core.change(orders: [id], once: once) { context throws(ServiceError) in
      let known = try context.order(id)
      guard let (change, order) = context.ledger.route(id, at: context.moment) else { return (known, []) }
      return (order, change.map { [$0] } ?? [])
    }
  }

  /// Routes all orders that have unfilled units, oldest first.
  ///
  /// With a key one commit and one outcome; without, others are answered between parts of many orders.
  public func retry(once: Once<RetryOutcome>? = nil) async throws(ServiceError) -> Answer<RetryOutcome> {
    if let once {
      return try await core.change(once: once) { context in
        let ids = context.ledger.waitingOrders
        let (change, changed) = context.ledger.retry(ids, at: context.moment)
        return (RetryOutcome(tried: ids.count, changed: changed), change.isEmpty ? [] : [change])
      }
    }
    let work = LongWork<String, String?>(
      elements: try await waitingOrders(), order: { $0 },
      perform: { id, context in
        let (change, changed) = context.ledger.retry([id], at: context.moment)
        return (changed.first, change.isEmpty ? nil : change)
      })
    let tried = work.elements.count
    return .fresh(RetryOutcome(tried: tried, changed: try await core.perform(work).compactMap { $0 }))
  }

  /// Ids of orders with unfilled units, oldest first, from the store: to look at all in memory would keep
  /// others waiting.
  private func waitingOrders() async throws(ServiceError) -> [String] {
    try await core.read { store throws(StoreError) in
      var found: [(number: Int64, id: String)] = []
      // Whatever is unfilled makes an order one of these.
      for status in [OrderStatus.unplanned, .partlyPlanned] {
        var cursor: String?
        repeat {
          let page = try store.orders(OrderFilter(status: status), after: cursor, limit: 1_000)
          found += page.elements.map { ($0.number, $0.id) }
          cursor = page.next
        } while cursor != nil
      }
      return found.sorted { $0 < $1 }.map(\.id)
    }
  }
}

extension DecisionContext {
  func order(_ id: String) throws(ServiceError) -> LedgerOrder {
    guard let order = ledger.order(id) else { throw .notFound(kind: "order", id: id) }
    return order
  }
}

extension Quote.Alternative {
  init(_ way: LedgerOrder, above first: LedgerOrder) {
    shipments = way.shipments
    unfilled = way.lines.filter { $0.unfilled > 0 }.map {
      ShipmentLine(line: $0.line, sku: $0.sku, quantity: $0.unfilled)
    }
    cost = way.cost
    more = CostTerms()
    for (_, path) in CostTerms.named {
      more[keyPath: path] = way.cost[keyPath: path] - first.cost[keyPath: path]
    }
  }
}

extension FieldError {
  /// The same with a pointer that begins at something that holds the element.
  func below(_ prefix: String) -> FieldError {
    var error = self
    error.pointer = prefix + pointer
    return error
  }
}
