/// Who sends interchanges to whom.
public struct X12Partner: Sendable, Hashable {
  public let sender: String
  public let receiver: String

  /// `nil` where an id has no or more than 15 characters, or others than letters, digits, `-`, `_` and `.`.
  public init?(sender: String, receiver: String) {
    func isID(_ text: String) -> Bool {
      (1...15).contains(text.utf8.count)
        && text.utf8.allSatisfy {
          (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
            || [45, 46, 95].contains($0)
        }
    }
    guard isID(sender), isID(receiver) else { return nil }
    self.sender = sender
    self.receiver = receiver
  }
}
