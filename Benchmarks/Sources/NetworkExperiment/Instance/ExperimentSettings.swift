/// The numbers that the experiment is drawn from; the defaults are the published ones.
package struct ExperimentSettings: Sendable {
  package var itemCount = 20
  package var largestOrder = 5
  package var typesPerSize = 5
  /// Periods, in each of which an order may arrive.
  package var horizon = 10_000
  /// The chance that a location carries an item.
  package var carryProbability = 0.75
  /// Standard deviations of the demand that the stock is above its mean.
  package var safetyDeviations = 0.5
  package var seed: UInt64 = 1

  package init() {}
}
