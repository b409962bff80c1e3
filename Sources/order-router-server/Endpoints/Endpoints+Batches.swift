import RoutingService
import ServiceDocuments

extension Endpoints {
  var batchRoutes: [Route] {
    [
      Route("POST", "/v1/batches", .route, body: .json, startBatch),
      Route("GET", "/v1/batches", .read, batches),
      Route("GET", "/v1/batches/{batch_id}", .read, batch),
      Route("GET", "/v1/prices", .read, prices),
      Route("GET", "/v1/events", .read, events),
    ]
  }

  private func startBatch(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    let request = try await read(call) { bytes throws(RequestReader.Fault) in try RequestReader.batch(bytes) }
    func number(_ value: FixedDecimal?) -> Double? { value.map { Double($0.millionths) / 1_000_000 } }
    return try await change(call, answer: Self.started) { once throws(ServiceError) in
      try await service.startBatch(timeLimit: number(request.timeLimit), gap: number(request.gap), once: once)
    }
  }

  private static func started(_ batch: BatchRecord) -> ServerAnswer {
    var answer = ServerAnswer(202) { $0.batch(batch) }
    answer.location = "/v1/batches/\(PercentEncoding.encoded(batch.id))"
    return answer
  }

  private func batch(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    let batch = try await service.batch(call.ids[0])
    return ServerAnswer { $0.batch(batch) }
  }

  private func batches(_ call: Call) async throws -> ServerAnswer {
    let paging = try call.parameters { Paging(&$0) }
    let page = try await reading { () throws(ServiceError) in
      try await service.batches(after: paging.after, limit: paging.count)
    }
    return .list("batches", page) { $0.batch($1) }
  }

  private func prices(_ call: Call) async throws -> ServerAnswer {
    let paging = try call.parameters { Paging(&$0) }
    return .list("prices", try paging.page(try await service.prices())) { $0.price($1) }
  }

  private func events(_ call: Call) async throws -> ServerAnswer {
    var after: Int64 = 0
    let (paging, types, wait) = try call.parameters { query in
      let paging = Paging(&query)
      after = Self.number(paging, &query)
      return (paging, query.choices("types", among: EventType.allCases.map(\.rawValue)), Waiting(&query))
    }
    let number = after
    let kinds = Set(types.compactMap { EventType(rawValue: $0) })
    let (events, next) = try await reading { () throws(ServiceError) in
      try await waiting(wait) { duration throws(ServiceError) in
        try await service.events(after: number, types: kinds, limit: paging.count, wait: duration)
      }
    }
    return ServerAnswer { writer in
      writer.object { writer in
        writer.member("events", events) { $0.event($1) }
        writer.member("next", Int(next))
      }
    }
  }

  /// A cursor that is the number of an event; 0 where none is given.
  static func number(_ paging: Paging, _ query: inout QueryReader) -> Int64 {
    guard let after = paging.after else { return 0 }
    if isNumber(after), let number = Int64(after) { return number }
    query.report("after", value: after, expected: "the next of an answer, a whole number of at least 0")
    return 0
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count <= 18 && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }
}
