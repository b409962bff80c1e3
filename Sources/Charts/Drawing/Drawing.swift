/// A chart laid out for one width: marks in the order in which they are drawn, kind by kind.
struct Drawing: Equatable {
  let width: Double
  let height: Double
  /// Where the marks are; axes and labels stand around it.
  let plot: Box
  var rules: [Rule] = []
  var segments: [Segment] = []
  /// The colours of a legend.
  var keys: [Segment] = []
  var traces: [Trace] = []
  var dots: [Dot] = []
  /// Squares above the dots.
  var markers: [Segment] = []
  var labels: [Label] = []
  /// The names of points that bear numbers instead, from 1 on.
  var numbered: [String] = []
  /// Names for which there was no room.
  var unlabelled: [String] = []

  init(width: Double, height: Double, plot: Box) {
    self.width = Self.rounded(width)
    self.height = Self.rounded(height)
    self.plot = plot
  }

  var bounds: Box { Box(left: 0, top: 0, right: width, bottom: height) }

  /// To hundredths of a pixel, so that the page does not depend on the last digits of a logarithm.
  static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
