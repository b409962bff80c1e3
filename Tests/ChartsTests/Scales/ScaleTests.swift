import Testing

@testable import Charts

struct ScaleTests {
  @Test func `ticks of a linear axis are 1, 2 or 5 times a power of ten apart and reach around the values`() {
    let scale = LinearScale([312_900, 453_100], includesZero: true, steps: 6)
    #expect(scale.ticks.map(\.value) == [0, 100_000, 200_000, 300_000, 400_000, 500_000])
    let shares = LinearScale([0.11, 0.42], includesZero: false, steps: 4)
    #expect(shares.ticks.map(\.text) == ["0.1", "0.2", "0.3", "0.4", "0.5"])
    let signed = LinearScale([-30, 40], includesZero: true, steps: 4)
    #expect(signed.ticks.map(\.value) == [-40, -20, 0, 20, 40])
  }

  @Test func `a single value, none, and zeros have an axis with some length`() {
    for values in [[], [0], [7], [-7], [0, 0], [1e15], [1e-300]] as [[Double]] {
      for includesZero in [true, false] {
        let scale = LinearScale(values, includesZero: includesZero, steps: 5)
        #expect(scale.upper > scale.lower && scale.ticks.count >= 2 && scale.ticks.count <= 6, "\(values)")
        #expect(values.allSatisfy { (-1e-9...1 + 1e-9).contains(scale.position($0)) }, "\(values)")
      }
    }
  }

  @Test func `linear axes hold every value, with few ticks, whatever the values`() {
    var random = SplitMix(seed: 1)
    for _ in 0..<2000 {
      let size = NiceStep.product(1, Int.random(in: -12...14, using: &random))
      let values = (0..<3).map { _ in Double.random(in: -9...9, using: &random) * size }
      let steps = Int.random(in: 2...8, using: &random)
      let scale = LinearScale(values, includesZero: false, steps: steps)
      #expect(values.allSatisfy { (-1e-6...1 + 1e-6).contains(scale.position($0)) })
      #expect(scale.ticks.count >= 2 && scale.ticks.count <= steps + 1)
      #expect(zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { $0.position < $1.position })
      #expect(Set(scale.ticks.map(\.text)).count == scale.ticks.count, "\(scale.ticks.map(\.text))")
    }
  }

  @Test func `a logarithmic axis labels powers of ten`() {
    let scale = LogarithmicScale([0.4, 300], labels: 7)
    #expect(scale.ticks.compactMap(\.text) == ["1", "10", "100"])
    #expect(scale.lower == 0.2 && scale.upper == 500)
    #expect(abs(scale.position(10) - scale.position(1) - (scale.position(100) - scale.position(10))) < 1e-12)
  }

  @Test func `a logarithmic axis of little more than a decade labels 1, 2 and 5 too`() {
    #expect(LogarithmicScale([3, 40], labels: 7).ticks.map(\.text) == ["2", "5", "10", "20", "50"])
  }

  @Test func `a logarithmic axis over many decades labels only some`() {
    let scale = LogarithmicScale([1e-9, 1e9], labels: 7)
    let labels = scale.ticks.compactMap(\.text)
    #expect(labels.count <= 7 && labels.count >= 4)
    #expect(labels.first == "10⁻⁹")
  }

  @Test func `zero stands at the start of a logarithmic axis, apart from the least value`() {
    let scale = LogarithmicScale([0, 0.001, 1], labels: 7)
    #expect(scale.ticks.first?.text == "0" && scale.position(0) == 0)
    #expect(scale.position(0.001) >= LogarithmicScale.zeroShare)
  }

  @Test func `logarithmic axes hold every value, whatever the values`() {
    var random = SplitMix(seed: 2)
    for _ in 0..<2000 {
      let values = (0..<3).map { _ in
        Double.random(in: 1...9.99, using: &random) * Decade.power(Int.random(in: -30...14, using: &random))
      }
      for values in [values, [values[0]], values + [0]] {
        let scale = LogarithmicScale(values, labels: 5)
        #expect(values.allSatisfy { (-1e-9...1 + 1e-9).contains(scale.position($0)) }, "\(values)")
        #expect(zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { $0.position < $1.position })
        #expect((1...7).contains(scale.ticks.count { $0.text != nil && $0.value > 0 }), "\(values)")
      }
    }
  }

  @Test func `the decade of a power of ten is its own`() {
    for exponent in -300...300 {
      let power = Decade.power(exponent)
      #expect(Decade.exponent(power) == exponent && Decade.exponent(power.nextDown) == exponent - 1)
    }
  }
}
