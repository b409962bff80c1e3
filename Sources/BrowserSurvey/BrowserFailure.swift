/// Why a browser says nothing of a page.
public struct BrowserFailure: Error, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
