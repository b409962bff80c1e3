import RoutingService
import ServiceDocuments

extension Endpoints {
  var shipmentRoutes: [Route] {
    [
      Route("GET", "/v1/shipments", .read, shipments),
      Route("GET", "/v1/shipments/{shipment_id}", .read, shipment),
      Route("POST", "/v1/releases", .route, body: .json, release),
      Route("POST", "/v1/shipments/{shipment_id}/ship", .route, body: .json, ship),
      Route("POST", "/v1/shipments/{shipment_id}/reject", .route, body: .json, reject),
    ]
  }

  private func shipment(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    let shipment = try await service.shipment(call.ids[0])
    return ServerAnswer { $0.shipment(shipment) }
  }

  private func shipments(_ call: Call) async throws -> ServerAnswer {
    let (filter, paging) = try call.parameters { query in
      let filter = ShipmentFilter(
        location: query.text("location_id"), status: query.choice("status"), shipDate: query.day("ship_date"))
      return (filter, Paging(&query))
    }
    let page = try await reading { () throws(ServiceError) in
      try await service.shipments(filter, after: paging.after, limit: paging.count)
    }
    return .list("shipments", page) { $0.shipment($1) }
  }

  private func release(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    let request = try await read(call) { bytes throws(RequestReader.Fault) in try RequestReader.release(bytes)
    }
    return try await change(call, answer: Self.released) { once throws(ServiceError) in
      try await service.release(request, once: once)
    }
  }

  private static func released(_ shipments: [ReleasedShipment]) -> ServerAnswer {
    ServerAnswer { writer in
      writer.object { $0.member("shipments", shipments) { $0.released($1) } }
    }
  }

  private func ship(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    let notice = try await read(call) { bytes throws(RequestReader.Fault) in try RequestReader.ship(bytes) }
    return try await change(call, answer: Self.shipped) { once throws(ServiceError) in
      try await service.ship(call.ids[0], notice, once: once)
    }
  }

  private static func shipped(_ shipment: Shipment) -> ServerAnswer { ServerAnswer { $0.shipment(shipment) } }

  private func reject(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    let request = try await read(call) { bytes throws(RequestReader.Fault) in try RequestReader.reject(bytes)
    }
    return try await change(call, answer: Self.order) { once throws(ServiceError) in
      try await service.reject(call.ids[0], reason: request.reason, lines: request.lines, once: once)
    }
  }
}
