/// Why a request failed, as RFC 9457 has it.
public struct Problem: Error, Sendable {
  public static let mediaType = "application/problem+json"

  public var code: ProblemCode
  /// What happened and what to do about it, sentences.
  public var detail: String
  public var errors: [DocumentError] = []
  /// Parameters of path or query that are wrong.
  public var parameters: [ParameterError] = []
  /// Ids of what stands in the way.
  public var shipments: [String] = []
  /// Under which the log tells more; of an internal error.
  public var id: String?
  /// Seconds after which to try again.
  public var retryAfter: Int?

  public init(_ code: ProblemCode, _ detail: String) {
    self.code = code
    self.detail = detail
  }

  /// What is wrong with a body.
  public init(_ fault: RequestReader.Fault) {
    switch fault {
    case .malformed(let malformed): self.init(malformed)
    case .invalid(let invalid): self.init(invalid)
    }
  }

  public init(_ malformed: MalformedDocument) {
    let place = "line \(malformed.line), column \(malformed.column)"
    self.init(.malformedJSON, "At \(place) of the body: \(Self.sentence(malformed.message))")
  }

  public init(_ invalid: InvalidDocument) {
    let count = invalid.errorCount == 1 ? "1 error" : "\(invalid.errorCount) errors"
    var detail = "The body has \(count)"
    if invalid.errorCount > invalid.errors.count { detail += ", of which \(invalid.errors.count) are told" }
    if let first = invalid.errors.first {
      let place = first.pointer.isEmpty ? "" : " at \(first.pointer)"
      detail += "\(invalid.errorCount == 1 ? ":" : "; the first:") expected \(first.expected)\(place)"
    }
    self.init(.invalid, Self.sentence(detail) + " Correct it and send it again.")
    errors = invalid.errors
  }

  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix("?") ? text : text + "."
  }
}

/// A parameter of a path or a query that the contract does not allow.
public struct ParameterError: Hashable, Sendable {
  public var parameter: String
  public var value: String?
  public var expected: String
  public var suggestion: String

  public init(_ parameter: String, value: String?, expected: String, suggestion: String = "") {
    self.parameter = parameter
    self.value = value
    self.expected = expected
    self.suggestion = suggestion
  }
}

extension Problem {
  /// The document's bytes.
  public var bytes: [UInt8] { JSONWriter.bytes { write(to: &$0) } }

  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("type", code.type)
      writer.member("title", code.title)
      writer.member("status", code.status)
      writer.member("code", code.rawValue)
      writer.member("detail", detail)
      if let id { writer.member("id", id) }
      if !shipments.isEmpty { writer.member("shipment_ids", shipments) }
      if errors.isEmpty && parameters.isEmpty { return }
      writer.name("errors")
      if !errors.isEmpty {
        writer.array(errors) { Self.write($1, to: &$0) }
      } else {
        writer.array(parameters) { Self.write($1, to: &$0) }
      }
    }
  }

  private static func write(_ error: DocumentError, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("pointer", error.pointer)
      writer.name("value")
      switch error.value {
      case .string(let text): writer.string(text)
      case .number(let lexeme): writer.raw(lexeme)
      case .boolean(let value): writer.boolean(value)
      case .null: writer.null()
      }
      writer.member("expected", error.expected)
      writer.member("suggestion", error.suggestion)
    }
  }

  private static func write(_ error: ParameterError, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("parameter", error.parameter)
      writer.member("value", error.value)
      writer.member("expected", error.expected)
      writer.member("suggestion", error.suggestion)
    }
  }
}
