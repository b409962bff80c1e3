import HTTPTypes
import Hummingbird
import NIOCore
import ServiceDocuments

/// What a request is answered with.
struct ServerAnswer: Sendable {
  var status: Int
  var mediaType = "application/json"
  var body: [UInt8]
  /// Where what was made can be read.
  var location: String?
  /// Methods that are allowed where the one asked for is not.
  var allow: String?
  var retryAfter: Int?
  var isReplayed = false
  /// What a page may load and run.
  var contentSecurityPolicy: String?

  init(_ status: Int = 200, body: [UInt8]) {
    self.status = status
    self.body = body
  }

  /// A JSON text.
  init(_ status: Int = 200, _ body: (inout JSONWriter) -> Void) {
    self.init(status, body: JSONWriter.bytes(body))
  }

  init(_ problem: Problem) {
    self.init(problem.code.status, body: problem.bytes)
    mediaType = Problem.mediaType
    retryAfter = problem.retryAfter
  }

  /// - Parameter isHead: whether the body is left out.
  func response(isHead: Bool) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = mediaType
    headers[.contentLength] = String(body.count)
    if let location { headers[.location] = location }
    if let allow { headers[.allow] = allow }
    if let retryAfter { headers[.retryAfter] = String(retryAfter) }
    if isReplayed { headers[.idempotencyReplayed] = "true" }
    if status == 401 { headers[.wwwAuthenticate] = "Bearer" }
    // What a browser is told is no business of caches between, and of no other page.
    headers[.cacheControl] = "no-store"
    headers[.xContentTypeOptions] = "nosniff"
    if let contentSecurityPolicy { headers[.contentSecurityPolicy] = contentSecurityPolicy }
    let content = isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: body))
    return Response(status: HTTPResponse.Status(code: status), headers: headers, body: content)
  }
}

extension HTTPField.Name {
  static let idempotencyKey = Self.known("Idempotency-Key")
  static let idempotencyReplayed = Self.known("Idempotency-Replayed")

  private static func known(_ text: String) -> Self {
    guard let name = Self(text) else { preconditionFailure("\(text) is a name of a field") }
    return name
  }
}
