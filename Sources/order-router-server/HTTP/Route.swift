import RoutingService

/// An endpoint: where it is, whom it is open to, and what it does.
struct Route: Sendable {
  enum Body: Sendable {
    case none, json
    /// JSON, or lines of it.
    case lines
    /// A document of a channel, of whatever form.
    case document
  }

  let method: String
  /// As the OpenAPI document has it: `/v1/orders/{order_id}`.
  let template: String
  /// `nil`: open to everybody.
  let scope: Scope?
  let body: Body
  let segments: [Segment]
  let handle: @Sendable (Call) async throws -> ServerAnswer

  enum Segment: Hashable, Sendable {
    case literal(String)
    case id
  }

  init(
    _ method: String, _ template: String, _ scope: Scope?, body: Body = .none,
    _ handle: @escaping @Sendable (Call) async throws -> ServerAnswer
  ) {
    self.method = method
    self.template = template
    self.scope = scope
    self.body = body
    self.handle = handle
    segments = template.split(separator: "/").map { $0.hasPrefix("{") ? .id : .literal(String($0)) }
  }

  /// Whether a path is one of the template's.
  func matches(_ path: [Substring]) -> Bool {
    guard path.count == segments.count else { return false }
    for (segment, part) in zip(segments, path) {
      if case .literal(let text) = segment, text != part { return false }
    }
    return true
  }

  /// The ids of a path of the template, still encoded.
  func ids(_ path: [Substring]) -> [Substring] {
    zip(segments, path).compactMap { $0.0 == .id ? $0.1 : nil }
  }
}
