import ScenarioFiles
import Testing

/// Asks a server, and holds every answer against the OpenAPI document.
struct TestClient: Sendable {
  let port: Int
  /// The API key to send; `nil`: none.
  var key: String?

  /// One request on a connection of its own.
  @discardableResult
  func send(
    _ method: String, _ target: String, _ body: String? = nil, headers: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> HTTPAnswer {
    var fields = headers
    if body != nil, fields["Content-Type"] == nil { fields["Content-Type"] = "application/json" }
    if let key { fields["Authorization"] = "Bearer \(key)" }
    let head = Self.head(method, target, fields, length: body?.utf8.count)
    let connection = try await HTTPConnection(port: port)
    let answers = try await connection.exchange(
      [Array(head.utf8) + Array((body ?? "").utf8)], isHead: method == "HEAD")
    guard let answer = answers.first else { throw HTTPConnection.Closed() }
    let faults = try OpenAPIDocument.shared.get().faults(method, target, answer)
    #expect(faults == [], "\(method) \(target) is not as documented", sourceLocation: sourceLocation)
    return answer
  }

  static func head(_ method: String, _ target: String, _ fields: [String: String], length: Int?) -> String {
    var text = "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\n"
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) { text += "\(name): \(value)\r\n" }
    if let length { text += "Content-Length: \(length)\r\n" }
    return text + "\r\n"
  }

  func get(_ target: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> HTTPAnswer {
    try await send("GET", target, sourceLocation: sourceLocation)
  }

  func post(
    _ target: String, _ body: String = "{}", key: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> HTTPAnswer {
    try await send(
      "POST", target, body, headers: key.map { ["Idempotency-Key": $0] } ?? [:],
      sourceLocation: sourceLocation)
  }
}
