import RoutingService
import ScenarioFiles
import ServiceDocuments

/// A request that is allowed, with what its endpoint needs of it.
struct Call: Sendable {
  let method: String
  let path: String
  /// The ids in the path, decoded, in the order of the template.
  let ids: [String]
  let query: Substring
  let body: [UInt8]
  /// In lower case, without parameters; empty where none was sent.
  let mediaType: String
  /// The name of the API key; empty where none is needed.
  let owner: String
  let idempotencyKey: String?

  /// Whether the body is lines of JSON.
  var hasLines: Bool { MediaType.lines.contains(mediaType) }
  /// Whether the body is said to be JSON.
  var isJSON: Bool { mediaType == MediaType.json }

  /// Reads the query; parameters that `body` has not asked for are errors.
  func parameters<Result>(_ body: (inout QueryReader) -> Result) throws(Problem) -> Result {
    var reader = QueryReader(query)
    let result = body(&reader)
    try reader.finish()
    return result
  }

  /// That the call has its effect once, where it has a key.
  func once<Value: Sendable>(
    _ answer: @escaping @Sendable (Result<Value, ServiceError>) -> ServerAnswer
  ) -> Once<Value>? {
    idempotencyKey.map { key in
      Once(key: StoredOutcome.Key(owner: owner, key: key), fingerprint: fingerprint) { result in
        StoredAnswer.bytes(answer(result))
      }
    }
  }

  /// Of method, path, query and body.
  private var fingerprint: [UInt8] {
    let head = [method, path, String(query)].map { "\($0.utf8.count):\($0)" }.joined()
    return SecureDigest.bytes(of: Array(head.utf8) + body)
  }
}
