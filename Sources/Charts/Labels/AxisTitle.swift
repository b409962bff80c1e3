/// What an axis measures, in words along the edge of a drawing.
enum AxisTitle {
  /// Over an axis that goes up, from the left edge.
  static func above(_ title: String, canvas: Canvas) -> Label {
    let text = TextWidth.fitted(title, to: canvas.width, size: canvas.textSize)
    return Label(text, x: 0, y: canvas.textSize, style: "title", size: canvas.textSize, whole: title)
  }

  /// Under an axis that goes across, to its end or, if it is longer than that, to the right edge.
  static func below(_ title: String, in drawing: Drawing, canvas: Canvas) -> Label {
    let text = TextWidth.fitted(title, to: drawing.width, size: canvas.textSize)
    let width = TextWidth.of(text, size: canvas.textSize)
    return Label(
      text, x: max(drawing.plot.right, width), y: drawing.height - 6, anchor: .end, style: "title",
      size: canvas.textSize, whole: title)
  }
}
