import RoutingService
import ServiceDocuments

extension Endpoints {
  var stockRoutes: [Route] {
    [
      Route("GET", "/v1/stock", .read, positions),
      Route("PUT", "/v1/stock", .stock, body: .json, count),
      Route("POST", "/v1/stock/adjustments", .stock, body: .json, adjust),
      Route("GET", "/v1/stock/shortages", .read, shortages),
      Route("GET", "/v1/availability", .read, availability),
      Route("GET", "/v1/availability/changes", .read, availabilityChanges),
      Route("GET", "/v1/limits", .read, limits),
    ]
  }

  private func positions(_ call: Call) async throws -> ServerAnswer {
    let (filter, paging) = try call.parameters { query in
      (PositionFilter(location: query.text("location_id"), sku: query.text("sku")), Paging(&query))
    }
    let page = try await reading { () throws(ServiceError) in
      try await service.positions(filter, after: paging.after, limit: paging.count)
    }
    return .list("positions", page) { $0.position($1) }
  }

  private func count(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    let counts = try await read(call) { bytes throws(RequestReader.Fault) in try RequestReader.counts(bytes) }
    return try await change(call, prefix: "/positions", answer: Self.stock) { once throws(ServiceError) in
      try await service.setStock(counts, once: once)
    }
  }

  private func adjust(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    let adjustments = try await read(call) { bytes throws(RequestReader.Fault) in
      try RequestReader.adjustments(bytes)
    }
    return try await change(call, prefix: "/adjustments", answer: Self.stock) { once throws(ServiceError) in
      try await service.adjustStock(adjustments, once: once)
    }
  }

  private static func stock(_ outcome: StockOutcome) -> ServerAnswer { ServerAnswer { $0.stock(outcome) } }

  private func shortages(_ call: Call) async throws -> ServerAnswer {
    let paging = try call.parameters { Paging(&$0) }
    let page = try await reading { () throws(ServiceError) in
      try await service.shortages(after: paging.after, limit: paging.count)
    }
    return .list("shortages", page) { $0.shortage($1) }
  }

  private func availability(_ call: Call) async throws -> ServerAnswer {
    let (channel, skus, paging) = try call.parameters { query in
      (query.text("channel") ?? "", query.texts("sku", atMost: Paging.limit), Paging(&query))
    }
    let page = try await reading { () throws(ServiceError) in
      if skus.isEmpty {
        return try await service.availability(channel: channel, after: paging.after, limit: paging.count)
      }
      return Page(try await service.availability(channel: channel, skus: skus))
    }
    return .list("availability", page) { $0.availability($1) }
  }

  private func availabilityChanges(_ call: Call) async throws -> ServerAnswer {
    let (channel, paging, wait) = try call.parameters { query in
      (query.text("channel") ?? "", Paging(&query), Waiting(&query))
    }
    let changes = try await reading { () throws(ServiceError) in
      try await waiting(wait) { duration throws(ServiceError) in
        try await service.availabilityChanges(
          channel: channel, after: paging.after, limit: paging.count, wait: duration)
      }
    }
    return ServerAnswer { writer in
      writer.object { writer in
        writer.member("changes", changes.changes) { $0.availability($1) }
        writer.member("next", changes.next)
      }
    }
  }

  private func limits(_ call: Call) async throws -> ServerAnswer {
    let (location, carrier, date, paging) = try call.parameters { query in
      (query.text("location_id"), query.text("carrier"), query.day("date"), Paging(&query))
    }
    let limits = try await reading { () throws(ServiceError) in
      try await service.limits(location: location, carrier: carrier, date: date)
    }
    return .list("limits", try paging.page(limits)) { $0.limit($1) }
  }
}
