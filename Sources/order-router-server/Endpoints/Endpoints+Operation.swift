import PrometheusMetrics
import RoutingService
import ServiceDocuments

extension Endpoints {
  var operationRoutes: [Route] {
    [
      Route("GET", "/healthz", nil) { _ in Self.health("alive") },
      Route("GET", "/readyz", .read, ready),
      Route("GET", "/metrics", .read, metrics),
      Route("GET", "/openapi.json", nil) { _ in ServerAnswer(body: PackageResources.openapi_json) },
      Route("GET", "/", nil) { _ in Self.page },
    ]
  }

  private static func health(_ status: String) -> ServerAnswer {
    ServerAnswer { writer in writer.object { $0.member("status", status) } }
  }

  private static var page: ServerAnswer {
    var answer = ServerAnswer(body: PackageResources.page_html)
    answer.mediaType = "text/html; charset=utf-8"
    answer.contentSecurityPolicy =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; "
      + "img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    return answer
  }

  private func ready(_ call: Call) async throws -> ServerAnswer {
    if await service.isReady() { return Self.health("ready") }
    throw Problem(.unavailable, "The database is away. The service goes on by itself when it is back.")
  }

  private func metrics(_ call: Call) async throws -> ServerAnswer {
    ServiceMetrics(registry).update(service.figures)
    var answer = ServerAnswer(body: Array(registry.exposition().utf8))
    answer.mediaType = "text/plain; version=0.0.4; charset=utf-8"
    return answer
  }
}
