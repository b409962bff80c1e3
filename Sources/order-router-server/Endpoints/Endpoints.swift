import PrometheusMetrics
import RoutingService
import ServiceDocuments

/// The endpoints of the contract on a routing service: each decodes, calls and encodes.
struct Endpoints: Sendable {
  let service: RoutingService
  let shutdown: Shutdown
  let registry: PrometheusRegistry
  let desk: ChannelDesk
  /// Reads the network's folder again.
  let readNetwork: @Sendable () throws(NetworkRefusal) -> ServedNetwork

  var routes: [Route] {
    orderRoutes + stockRoutes + shipmentRoutes + channelRoutes + batchRoutes + networkRoutes + operationRoutes
  }

  /// Carries out a change, once where it has a key.
  ///
  /// - Parameters:
  ///   - prefix: where in the body the element stands that pointers of errors begin at.
  func change<Value: Sendable>(
    _ call: Call, prefix: String = "", answer: @escaping @Sendable (Value) -> ServerAnswer,
    _ perform: (Once<Value>?) async throws(ServiceError) -> Answer<Value>
  ) async throws -> ServerAnswer {
    let once: Once<Value>? = call.once { result in
      switch result {
      case .success(let value): answer(value)
      case .failure(let error): ServerAnswer(Problem(error, prefix: prefix))
      }
    }
    do throws(ServiceError) {
      switch try await perform(once) {
      case .fresh(let value): return answer(value)
      case .replayed(let bytes): return try replayed(bytes)
      }
    } catch {
      if case .invalid = error { throw Problem(error, prefix: prefix) }
      throw error
    }
  }

  private func replayed(_ bytes: [UInt8]) throws(ServiceError) -> ServerAnswer {
    guard let answer = StoredAnswer.answer(bytes) else {
      throw .failed("an answer that was kept cannot be read")
    }
    return answer
  }

  /// Reads the body of a change; one that is wrong is the outcome of the call's key.
  func read<Request: Sendable>(
    _ call: Call, _ read: ([UInt8]) throws(RequestReader.Fault) -> Request
  ) async throws -> Request {
    do throws(RequestReader.Fault) {
      return try read(call.body)
    } catch {
      throw await refusal(of: call, error)
    }
  }

  /// What is thrown in place of a body's fault: an answer that was kept under the key, or the fault itself.
  private func refusal(of call: Call, _ fault: RequestReader.Fault) async -> any Error {
    let problem = Problem(fault)
    guard case .invalid = fault, call.idempotencyKey != nil else { return problem }
    let once: Once<Never>? = call.once { _ in ServerAnswer(problem) }
    do throws(ServiceError) {
      if case .replayed(let bytes) = try await service.refuse(.invalid([]), once: once) {
        return ReplayedAnswer(answer: try replayed(bytes))
      }
      return problem
    } catch {
      if case .invalid = error { return problem }
      return error
    }
  }

  /// Reads; what is wrong with a cursor is wrong with a parameter.
  func reading<Value>(_ body: () async throws(ServiceError) -> Value) async throws -> Value {
    do throws(ServiceError) {
      return try await body()
    } catch {
      guard case .invalid(let fields) = error else { throw error }
      throw Problem(parameters: fields)
    }
  }
}

extension Problem {
  /// What the service does not accept of a path or a query.
  init(parameters fields: [FieldError]) {
    let named = fields.map { field in
      ParameterError(
        field.pointer.hasPrefix("/") ? String(field.pointer.dropFirst()) : field.pointer,
        value: field.value.isEmpty ? nil : field.value, expected: field.expected, suggestion: field.suggestion
      )
    }
    let first = named.first.map { "\($0.parameter): expected \($0.expected)." } ?? "A parameter is wrong."
    self.init(.badParameter, "\(first) Correct it and ask again.")
    self.parameters = named
  }
}
