/// The orders of one run, the same for every policy.
package struct Arrivals: Sendable {
  /// By period: the class of the order that arrives, if any.
  package let classes: [Int?]
  /// What policies draw for themselves starts from this and their name.
  package let seed: UInt64
  package let key: String

  package init(classes: [Int?], seed: UInt64, key: String) {
    self.classes = classes
    self.seed = seed
    self.key = key
  }

  /// O(horizon · log classes).
  package init(_ instance: ExperimentInstance, sequence: Int) {
    seed = instance.settings.seed
    key = "arrivals \(instance.number) \(sequence)"
    var random = SplitMix64(seed: seed, key: key)
    var sum = 0.0
    let sums = instance.chance.map { chance in
      sum += chance
      return sum
    }
    classes = (0..<instance.settings.horizon).map { _ in
      let point = random.uniform()
      var (low, high) = (0, sums.count)
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] <= point { low = middle + 1 } else { high = middle }
      }
      return low < sums.count ? low : nil
    }
  }

  /// Random numbers of a policy's own, always the same for these arrivals.
  package func random(of policy: String) -> SplitMix64 { SplitMix64(seed: seed, key: key + " " + policy) }
}
