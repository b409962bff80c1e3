import RoutingService
import ServiceDocuments

// Orders in bulk.
extension Endpoints {
  func acceptMany(_ call: Call) async throws -> ServerAnswer {
    let hold = try call.parameters { $0.boolean("hold") }
    let orders = try await read(call) { bytes throws(RequestReader.Fault) in
      try call.hasLines ? RequestReader.bulk(lines: bytes) : RequestReader.bulk(bytes)
    }
    var problems: [Int: (id: String?, problem: Problem)] = [:]
    var entries: [BulkEntry] = []
    for (position, order) in orders.enumerated() {
      switch order.order {
      case .success(let request): entries.append(.order(request))
      case .failure(let fault):
        problems[position] = (order.id, Problem(fault))
        entries.append(.unreadable(id: order.id ?? "", .invalid([])))
      }
    }
    let unread = problems
    let answer: @Sendable ([BulkResult]) -> ServerAnswer = { Self.results($0, unread) }
    return try await change(call, answer: answer) { once throws(ServiceError) in
      try await service.accept(entries, hold: hold, once: once)
    }
  }

  /// - Parameter unread: by position, what is wrong with orders that could not be read.
  static func results(
    _ results: [BulkResult], _ unread: [Int: (id: String?, problem: Problem)],
    more: (inout JSONWriter) -> Void = { _ in }
  ) -> ServerAnswer {
    ServerAnswer { writer in
      writer.object { writer in
        writer.member("results", results.indices) { writer, index in
          writer.object { writer in
            if let (id, problem) = unread[index] {
              writer.member("order_id", id)
              write(problem, to: &writer)
              return
            }
            writer.member("order_id", results[index].orderID)
            switch results[index].outcome {
            case .success(let accepted):
              writer.member("status", accepted.isNew ? 201 : 200)
              writer.name("order")
              writer.order(accepted.order)
            case .failure(let error): write(Problem(error), to: &writer)
            }
          }
        }
        more(&writer)
      }
    }
  }

  private static func write(_ problem: Problem, to writer: inout JSONWriter) {
    writer.member("status", problem.code.status)
    writer.name("error")
    problem.write(to: &writer)
  }
}
