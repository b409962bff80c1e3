import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import RoutingService
import ServiceDocuments

/// Answers requests: finds the endpoint, checks key, media type and size, and hands on.
struct ServerResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  static let bodyLimit = 16 << 20

  let table: RouteTable
  let keys: KeyRing
  let desk: ChannelDesk
  let metrics: RequestMetrics
  let logger: Logger

  func respond(to request: Request, context: Context) async throws -> Response {
    let start = ContinuousClock.now
    let target = request.head.path ?? "/"
    let cut = target.firstIndex(of: "?")
    let path = cut.map { target[..<$0] } ?? target[...]
    let query = cut.map { target[target.index(after: $0)...] } ?? ""
    let isHead = request.method == .head
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let match = table.match(
      isHead ? "GET" : request.method.rawValue, path == "/" ? [] : Array(segments))
    var answer: ServerAnswer
    var route: Int?
    switch match {
    case .nothing:
      answer = ServerAnswer(
        Problem(.notFound, "There is no such path. GET /openapi.json lists those that there are."))
    case .methods(let methods):
      answer = Self.notAllowed(request.method.rawValue, methods)
    case .route(let number):
      route = number
      answer = await handle(number, request, Array(segments), path: path, query: query)
    }
    metrics.record(route, status: answer.status, since: start)
    return answer.response(isHead: isHead)
  }

  private static func notAllowed(_ method: String, _ methods: [String]) -> ServerAnswer {
    let allowed = (methods.contains("GET") ? methods + ["HEAD"] : methods).sorted().joined(separator: ", ")
    var answer = ServerAnswer(
      Problem(.methodNotAllowed, "\(method) is not allowed here. Use one of \(allowed)."))
    answer.allow = allowed
    return answer
  }

  private func handle(
    _ number: Int, _ request: Request, _ segments: [Substring], path: Substring, query: Substring
  ) async -> ServerAnswer {
    let route = table.routes[number]
    do {
      let signature = route.body == .document ? WebhookHeader.signature(request.headers) : nil
      let isSigned = try signature != nil && isSigned(route, segments)
      var owner = ""
      if !isSigned { owner = try keys.authorize(request.headers[.authorization], for: route.scope) }
      let ids = try ids(of: route, segments)
      let mediaType = try Self.checkMediaType(request, route)
      let key = try Self.idempotencyKey(request, route)
      let body = route.body == .none ? [] : try await Self.body(of: request)
      if route.body == .document {
        owner = try checkSignature(isSigned ? signature : nil, of: body, by: ids[0], owner: owner)
      }
      let call = Call(
        method: route.method, path: String(path), ids: ids, query: query, body: body, mediaType: mediaType,
        owner: owner, idempotencyKey: key)
      return try await route.handle(call)
    } catch let problem as Problem {
      return ServerAnswer(problem)
    } catch let replay as ReplayedAnswer {
      return replay.answer
    } catch let error as ServiceError {
      return answer(to: error, route)
    } catch {
      return answer(to: .failed("\(error)"), route)
    }
  }

  /// Whether a signature is what opens an endpoint: its channel has a secret.
  private func isSigned(_ route: Route, _ segments: [Substring]) throws(Problem) -> Bool {
    guard let channel = try ids(of: route, segments).first else { return false }
    return !desk.channels.secrets[channel].isEmpty
  }

  /// Checks that a channel with a secret is heard only by its signature, or by an API key.
  ///
  /// - Returns: whose the request is.
  private func checkSignature(
    _ signature: String?, of body: [UInt8], by channel: String, owner: String
  ) throws(Problem) -> String {
    let channels = desk.channels
    if let signature {
      // No name of an API key begins so.
      if channels.isSigned(body, by: channel, signature) { return "\u{1}webhook \(channel)" }
      throw Problem(
        .unauthenticated,
        "The body is not signed with the secret of channel \"\(channel)\". Sign it, or renew the secret.")
    }
    if owner.isEmpty, !channels.secrets[channel].isEmpty {
      throw Problem(
        .unauthenticated,
        "Channel \"\(channel)\" has a secret: sign the body with it, or send Authorization: Bearer KEY.")
    }
    return owner
  }

  /// What is not the client's to know goes to the log, with an id that the client is told.
  private func answer(to error: ServiceError, _ route: Route) -> ServerAnswer {
    var problem = Problem(error)
    let metadata: Logger.Metadata = ["route": "\(route.method) \(route.template)"]
    switch error {
    case .failed(let text):
      let id = String(UInt64.random(in: .min ... .max), radix: 16)
      problem.id = id
      logger.error(
        "a request failed", metadata: metadata.merging(["id": "\(id)", "error": "\(text)"]) { $1 })
    case .unavailable(let text):
      logger.warning("a request could not be served", metadata: metadata.merging(["error": "\(text)"]) { $1 })
    default: break
    }
    return ServerAnswer(problem)
  }

  private func ids(of route: Route, _ segments: [Substring]) throws(Problem) -> [String] {
    var ids: [String] = []
    for text in route.ids(segments) {
      guard let id = PercentEncoding.decoded(text), !id.isEmpty else {
        throw Problem(.notFound, "There is nothing under this id. Encode it as UTF-8 with percent signs.")
      }
      ids.append(id)
    }
    return ids
  }

  /// The media type that was sent, where it is one of the endpoint's; empty where none was.
  private static func checkMediaType(_ request: Request, _ route: Route) throws(Problem) -> String {
    if route.body == .none { return "" }
    let packings = route.body == .document ? ["identity", "gzip"] : ["identity"]
    if let encoding = request.headers[.contentEncoding], !packings.contains(encoding.lowercased()) {
      throw Problem(.unsupportedMediaType, "Send the body as it is, without Content-Encoding.")
    }
    guard let header = request.headers[.contentType] else { return "" }
    let parts = header.split(separator: ";").map { $0.trimmingBlanks.lowercased() }
    let type = parts.first ?? ""
    // The encoding of a table is found out.
    if route.body == .document, MediaType.documents.contains(type) { return type }
    let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }?.dropFirst(8).filter { $0 != "\"" }
    if let charset, charset != "utf-8" {
      throw Problem(.unsupportedMediaType, "Send the body in UTF-8.")
    }
    if type == MediaType.json || (route.body != .json && MediaType.lines.contains(type)) { return type }
    var types = [MediaType.json]
    if route.body != .json { types.append("application/x-ndjson") }
    if route.body == .document { types += MediaType.documents.sorted() }
    throw Problem(.unsupportedMediaType, "Send \(types.joined(separator: " or ")).")
  }

  private static func idempotencyKey(_ request: Request, _ route: Route) throws(Problem) -> String? {
    guard route.method != "GET", let key = request.headers[.idempotencyKey] else { return nil }
    if (1...255).contains(key.utf8.count) { return key }
    let expected = "1 to 255 bytes"
    var problem = Problem(
      .badParameter, "Idempotency-Key: expected \(expected). Correct it and send it again.")
    problem.parameters = [ParameterError("Idempotency-Key", value: nil, expected: expected)]
    throw problem
  }

  private static func body(of request: Request) async throws -> [UInt8] {
    let tooLarge = Problem(
      .tooLarge, "A body may have \(bodyLimit) bytes. Divide it over several requests.")
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > bodyLimit {
      throw tooLarge
    }
    var body: [UInt8] = []
    for try await buffer in request.body {
      if body.count + buffer.readableBytes > bodyLimit { throw tooLarge }
      body.append(contentsOf: buffer.readableBytesView)
    }
    return body
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    let start = drop { $0 == " " || $0 == "\t" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return start[...last]
  }
}
