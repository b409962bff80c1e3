/// What the caption says of a fitted power law.
struct FitCaption {
  let before: String
  let exponent: String
  let after: String

  /// `nil` where the points have no power law.
  init?(_ series: NamedSeries, of chart: PowerLaw) {
    guard let fit = PowerLawFit(series.points) else { return nil }
    before = "\(series.name): \(chart.vertical.name) grows as \(chart.horizontal.name)"
    exponent = NumberText.fixed(fit.exponent, 2)
    let error = fit.standardError.map { " ± \(NumberText.short($0, digits: 2))" } ?? ""
    after = "\(error) (\(fit.count) points)."
  }
}
