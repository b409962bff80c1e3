import RoutingService
import ServiceDocuments

/// The parameters of lists.
struct Paging: Sendable {
  static let limit = 1000

  let count: Int
  let after: String?

  init(_ query: inout QueryReader) {
    count = query.number("limit", default: 100, atMost: Self.limit)
    after = query.cursor("after")
  }

  /// A page of a list that is whole in memory: its cursors are positions.
  func page<Element: Sendable>(_ elements: [Element]) throws(Problem) -> Page<Element> {
    var start = 0
    if let after {
      let isNumber = after.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } && (after == "0" || !after.hasPrefix("0"))
      guard isNumber, after.utf8.count <= 9, let position = Int(after) else {
        throw Problem(parameters: [
          FieldError(pointer: "after", value: after, expected: "the next of an answer")
        ])
      }
      start = min(position, elements.count)
    }
    let end = min(start + count, elements.count)
    return Page(Array(elements[start..<end]), next: end < elements.count ? String(end) : nil)
  }
}

extension ServerAnswer {
  /// `{"NAME":[…],"next":CURSOR}`
  static func list<Element: Sendable>(
    _ name: String, _ page: Page<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) -> ServerAnswer {
    ServerAnswer { writer in
      writer.object { writer in
        writer.member(name, page.elements, write)
        writer.member("next", page.next)
      }
    }
  }
}
