extension ExperimentInstance {
  /// The orders that so many periods are expected to bring, by class in order: of each class the expected
  /// number, rounded so that the sum of any first classes is right to within one half.
  package func forecast(periods: Int) -> [Int] {
    var classes: [Int] = []
    var expected = 0.0
    for (orderClass, chance) in chance.enumerated() {
      expected += chance * Double(periods)
      while Double(classes.count) + 0.5 < expected { classes.append(orderClass) }
    }
    return classes
  }
}
