/// The texts below a horizontal axis.
enum TickRow {
  /// As many of them, evenly, as stand beside each other; none beyond the edges of the drawing.
  static func labels(
    _ ticks: [(x: Double, text: String)], y: Double, width: Double, size: Double
  ) -> [Label] {
    var stride = 1
    while true {
      let labels = ticks.indices.filter { $0 % stride == 0 }.map { index in
        let half = TextWidth.of(ticks[index].text, size: size) / 2
        let x = min(max(ticks[index].x, half), width - half)
        return Label(ticks[index].text, x: x, y: y, anchor: .middle, style: "tick", size: size)
      }
      let isCrowded = zip(labels, labels.dropFirst()).contains { $0.box.right + size / 2 > $1.box.left }
      if !isCrowded || stride >= ticks.count { return labels }
      stride += 1
    }
  }
}
