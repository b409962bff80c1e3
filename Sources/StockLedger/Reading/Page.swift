/// A part of a list, and where the next one begins.
public struct Page<Element: Sendable>: Sendable {
  public var elements: [Element]
  /// `nil` at the end.
  public var next: String?

  public init(_ elements: [Element], next: String? = nil) {
    self.elements = elements
    self.next = next
  }
}
