import RoutingService
import ServiceDocuments

extension Endpoints {
  var orderRoutes: [Route] {
    [
      Route("POST", "/v1/quotes", .read, body: .json, quotes),
      Route("POST", "/v1/orders", .route, body: .json, accept),
      Route("GET", "/v1/orders", .read, orders),
      Route("POST", "/v1/orders/bulk", .route, body: .lines, acceptMany),
      Route("POST", "/v1/orders/retry", .route, body: .json, retry),
      Route("GET", "/v1/orders/{order_id}", .read, order),
      Route("GET", "/v1/orders/{order_id}/history", .read, history),
      Route("POST", "/v1/orders/{order_id}/cancel", .route, body: .json, cancel),
      Route("POST", "/v1/orders/{order_id}/route", .route, body: .json, route),
    ]
  }

  private func quotes(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    let request: QuoteRequest
    do throws(RequestReader.Fault) { request = try RequestReader.quote(call.body) } catch {
      throw Problem(error)
    }
    let quotes: [Quote]
    do throws(ServiceError) {
      quotes = try await service.quote(request.orders, alternatives: request.alternatives)
    } catch {
      guard case .invalid = error else { throw error }
      throw Problem(error, prefix: "/orders")
    }
    return ServerAnswer { writer in
      writer.object { writer in
        writer.member("quotes", quotes) { $0.quote($1, hasAlternatives: request.alternatives > 0) }
      }
    }
  }

  private func accept(_ call: Call) async throws -> ServerAnswer {
    let hold = try call.parameters { $0.boolean("hold") }
    let order = try await read(call) { bytes throws(RequestReader.Fault) in try RequestReader.order(bytes) }
    return try await change(call, answer: Self.accepted) { once throws(ServiceError) in
      try await service.accept(order, hold: hold, once: once)
    }
  }

  private static func accepted(_ accepted: Accepted) -> ServerAnswer {
    var answer = ServerAnswer(accepted.isNew ? 201 : 200) { $0.order(accepted.order) }
    if accepted.isNew { answer.location = "/v1/orders/\(PercentEncoding.encoded(accepted.order.id))" }
    return answer
  }

  private func order(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    let order = try await service.order(call.ids[0])
    return ServerAnswer { $0.order(order) }
  }

  private func orders(_ call: Call) async throws -> ServerAnswer {
    let (filter, paging) = try call.parameters { query in
      let filter = OrderFilter(
        status: query.choice("status"), channel: query.text("channel"), location: query.text("location_id"),
        placedAfter: query.instant("placed_after"))
      return (filter, Paging(&query))
    }
    let page = try await reading { () throws(ServiceError) in
      try await service.orders(filter, after: paging.after, limit: paging.count)
    }
    return .list("orders", page) { $0.order($1) }
  }

  private func history(_ call: Call) async throws -> ServerAnswer {
    let paging = try call.parameters { Paging(&$0) }
    let events = try await service.history(ofOrder: call.ids[0])
    return .list("events", try paging.page(events)) { $0.event($1) }
  }

  private func cancel(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    let lines = try await read(call) { bytes throws(RequestReader.Fault) in try RequestReader.cancel(bytes) }
    return try await change(call, answer: Self.order) { once throws(ServiceError) in
      try await service.cancel(call.ids[0], lines: lines, once: once)
    }
  }

  private func route(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    try await read(call) { bytes throws(RequestReader.Fault) in try RequestReader.empty(bytes) }
    return try await change(call, answer: Self.order) { once throws(ServiceError) in
      try await service.route(call.ids[0], once: once)
    }
  }

  private func retry(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    try await read(call) { bytes throws(RequestReader.Fault) in try RequestReader.empty(bytes) }
    return try await change(call, answer: Self.retried) { once throws(ServiceError) in
      try await service.retry(once: once)
    }
  }

  static func order(_ order: LedgerOrder) -> ServerAnswer { ServerAnswer { $0.order(order) } }

  private static func retried(_ outcome: RetryOutcome) -> ServerAnswer {
    ServerAnswer { writer in
      writer.object { writer in
        writer.member("tried", outcome.tried)
        writer.member("changed", outcome.changed)
      }
    }
  }
}
