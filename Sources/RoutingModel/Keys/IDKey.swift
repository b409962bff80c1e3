/// An id as a key of dictionaries: equal to another where their UTF-8 bytes are.
///
/// `String` takes texts for equal that only look alike, such as é as one character and as two.
package struct IDKey: Hashable, Sendable {
  package let id: String

  package init(_ id: String) { self.id = id }

  package static func == (left: IDKey, right: IDKey) -> Bool { left.id.isID(right.id) }
}

extension String {
  /// Whether two ids are one. O(length).
  package func isID(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension Dictionary where Key == IDKey, Value == Int {
  /// The positions of ids; of one that stands twice, the first. O(ids).
  package init(positionsOf ids: some Sequence<String>) {
    self.init(ids.enumerated().map { (IDKey($0.element), $0.offset) }) { first, _ in first }
  }
}
