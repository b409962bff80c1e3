/// From values to places on an axis.
protocol AxisScale {
  var ticks: [Tick] { get }
  /// From 0 at the start of the axis to 1 at its end.
  func position(_ value: Double) -> Double
}
