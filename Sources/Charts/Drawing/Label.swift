/// A line of text.
struct Label: Equatable {
  /// Which of its ends x is.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  let x: Double
  /// The base line.
  let y: Double
  let text: String
  let anchor: Anchor
  /// The class of the style sheet: `name`, `strong`, `tick`, `axis`, `value`.
  let style: String
  let size: Double
  /// The whole text, where what is shown is only its start.
  let whole: String?

  init(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, style: String, size: Double,
    whole: String? = nil
  ) {
    self.text = text
    self.x = Drawing.rounded(x)
    self.y = Drawing.rounded(y)
    self.anchor = anchor
    self.style = style
    self.size = size
    self.whole = whole == text ? nil : whole
  }

  /// Where it stands at most.
  var box: Box {
    let width = TextWidth.of(text, size: size, isBold: style == "strong")
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return Box(left: left, top: y - size * 0.8, right: left + width, bottom: y + size * 0.25)
  }
}
