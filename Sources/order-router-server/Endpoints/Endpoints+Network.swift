import RoutingService
import ServiceDocuments

extension Endpoints {
  var networkRoutes: [Route] {
    [
      Route("GET", "/v1/network", .read, network),
      Route("POST", "/v1/network/reload", .admin, body: .json, reload),
    ]
  }

  private func network(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    let facts = service.network
    return ServerAnswer { $0.network(facts) }
  }

  private func reload(_ call: Call) async throws -> ServerAnswer {
    try call.parameters { _ in }
    try await read(call) { bytes throws(RequestReader.Fault) in try RequestReader.empty(bytes) }
    let network = try await read(call) { _ throws(RequestReader.Fault) in
      do throws(NetworkRefusal) { return try readNetwork() } catch { throw .invalid(error.document) }
    }
    return try await change(call, answer: Self.loaded) { once throws(ServiceError) in
      try await serve(network, once: once)
    }
  }

  /// Goes on with another network, its channels too.
  func serve(
    _ network: ServedNetwork, once: Once<NetworkFacts>? = nil
  ) async throws(ServiceError) -> Answer<NetworkFacts> {
    let answer = try await service.reload(network.edition, once: once)
    if case .fresh = answer { desk.use(network.channels) }
    return answer
  }

  private static func loaded(_ facts: NetworkFacts) -> ServerAnswer { ServerAnswer { $0.network(facts) } }
}
