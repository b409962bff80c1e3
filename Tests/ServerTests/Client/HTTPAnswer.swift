import ScenarioFiles
import Testing

/// What a server has answered.
struct HTTPAnswer: Sendable {
  var status: Int
  /// By lower-case name.
  var headers: [String: String]
  var body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as JSON; null, and an issue, where it is none.
  var json: JSONNode {
    if let node = try? JSONParser.parse(body) { return node }
    Issue.record("expected JSON, found \(text.prefix(200))")
    return JSONNode(value: .null, offset: 0, end: 0)
  }

  /// A member of the body.
  subscript(name: String) -> JSONNode {
    json[name] ?? JSONNode(value: .null, offset: 0, end: 0)
  }

  var code: String { self["code"].text }

  /// The pointers, or the parameters, of the errors that are told.
  var pointers: [String] { self["errors"].elements.map { ($0["pointer"] ?? $0["parameter"])?.text ?? "" } }
}
