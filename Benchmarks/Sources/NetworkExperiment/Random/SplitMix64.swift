/// The generator of Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// DOI 10.1145/2660193.2660195.
///
/// The root package has the same one, but `package` access does not reach a nested package such as this.
package struct SplitMix64: Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A stream of its own for a key, by the key's FNV-1a hash: what is drawn for one thing never depends on
  /// other things or on their order.
  package init(seed: UInt64, key: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // Steps once, so that near seeds do not make near streams.
    var mixer = SplitMix64(seed: seed ^ hash)
    state = mixer.next()
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// At least 0 and below 1, a multiple of 2⁻⁵³.
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number from 0 to below `limit`, which is above 0.
  package mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A draw with density e⁻ˣ by comparisons alone, without a logarithm that could differ between machines: a
  /// uniform draw is taken where the run of falling draws behind it has the right parity (von Neumann 1951,
  /// "Various techniques used in connection with random digits").
  package mutating func exponential() -> Double {
    var whole = 0.0
    while true {
      let first = uniform()
      var last = first
      var isTaken = true
      while true {
        let draw = uniform()
        if draw > last { break }
        last = draw
        isTaken.toggle()
      }
      if isTaken { return whole + first }
      whole += 1
    }
  }

  /// A position with a chance in proportion to its weight; the weights are ≥ 0 and not all 0. O(weights).
  package mutating func position(weights: some Collection<Double>) -> Int {
    let sum = weights.reduce(0, +)
    precondition(sum > 0, "something can be drawn")
    var point = uniform() * sum
    var found = 0
    for (position, weight) in weights.enumerated() where weight > 0 {
      found = position
      if point < weight { break }
      point -= weight
    }
    return found
  }

  /// So many different numbers below `limit`, in random order. O(limit).
  package mutating func sample(_ count: Int, below limit: Int) -> [Int] {
    var pool = Array(0..<limit)
    for position in 0..<count { pool.swapAt(position, position + below(limit - position)) }
    return Array(pool.prefix(count))
  }
}
