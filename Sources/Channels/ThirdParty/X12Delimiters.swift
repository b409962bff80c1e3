/// The signs that part an interchange: none of them may stand in what it says.
struct X12Delimiters: Sendable, Hashable {
  let element: Character
  let component: Character
  let segment: Character

  /// The usual ones, or others where a text holds them; `nil` where each of them stands in some text.
  init?(avoiding texts: [String]) {
    var used: Set<UInt8> = []
    for text in texts { used.formUnion(text.utf8) }
    func free(_ candidates: [Unicode.Scalar]) -> Character? {
      candidates.first { !used.contains(UInt8(ascii: $0)) }.map { Character($0) }
    }
    guard let element = free(["*", "|", "^", "\u{1D}"]), let component = free([">", ":", "<", "\u{1F}"]),
      let segment = free(["~", "!", "\u{1C}"])
    else { return nil }
    self.element = element
    self.component = component
    self.segment = segment
  }
}
