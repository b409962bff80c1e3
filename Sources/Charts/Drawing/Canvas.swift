/// A width that charts are laid out for.
enum Canvas: String, CaseIterable, Sendable {
  /// From tablets up.
  case wide
  /// Phones.
  case narrow

  var width: Double { self == .wide ? 720 : 358 }
  var textSize: Double { self == .wide ? 13 : 12 }
  var tickSize: Double { self == .wide ? 12 : 11.5 }
  /// From one line of text to the next, so that they do not touch.
  var lineHeight: Double { textSize * 1.35 }
  /// How many ticks with a text a horizontal axis may have.
  var horizontalTicks: Int { self == .wide ? 7 : 5 }
  /// Of a plot that has points.
  var plotHeight: Double { self == .wide ? 320 : 280 }
}
