import GLPK
import IntegerProgramming
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// Cuts of a scarce row against every way to hand it out.
@Suite struct HullSeparationTests {
  private struct Case {
    var lines: RowLines
    var shares: [Double]

    init(_ random: inout SplitMix) {
      lines = RowLines(row: 0, supply: random.number(2...14))
      for term in 0..<random.number(2...6) {
        lines.add(Int32(term), amount: random.number(1...6), copies: random.pick([1, 1, 1, 2, 3]))
      }
      // The corner of the linear program that hands out by drawn worth: fractions where the row ends.
      var left = Double(lines.supply)
      shares = Array(repeating: 0, count: lines.terms.count)
      let worth = lines.terms.map { _ in Double(random.number(1...100)) }
      for line in worth.indices.sorted(by: {
        worth[$0] / Double(lines.amounts[$0]) > worth[$1] / Double(lines.amounts[$1])
      }) {
        shares[line] = min(Double(lines.copies[line]), left / Double(lines.amounts[line]))
        left -= shares[line] * Double(lines.amounts[line])
      }
    }

    /// By way: copies of each line.
    func ways() -> [[Int]] {
      var ways: [[Int]] = [[]]
      for line in lines.terms.indices {
        ways = ways.flatMap { way in (0...lines.copies[line]).map { way + [$0] } }
      }
      return ways.filter { way in zip(way, lines.amounts).reduce(0) { $0 + $1.0 * $1.1 } <= lines.supply }
    }

    func weight(_ cut: HullCut, _ counts: [Double]) -> Double {
      zip(cut.terms, cut.coefficients).reduce(0) { $0 + $1.1 * counts[Int($1.0)] }
    }
  }

  @Test func `a cut breaks the fractions and no way to hand out whole lines`() {
    var random = SplitMix(seed: 99)
    var (found, tight) = (0, 0)
    for number in 0..<1_500 {
      let item = Case(&random)
      let separation = HullSeparation(lines: item.lines, solver: GLPKSolver(), options: SolveOptions())
      guard let cut = separation.cut(item.shares) else { continue }
      found += 1
      #expect(item.weight(cut, item.shares) > 1.000_05, "case \(number)")
      let most = item.ways().map { way in item.weight(cut, way.map { Double($0) }) }.max() ?? 0
      #expect(most <= 1 + 1e-6, "case \(number)")
      tight += most > 1 - 1e-6 ? 1 : 0
    }
    #expect(found > 300)
    #expect(tight == found)
  }

  @Test func `fractions that whole lines can make on average are left alone`() {
    var random = SplitMix(seed: 7)
    for number in 0..<300 {
      var item = Case(&random)
      let ways = item.ways()
      let mixed = (0..<3).map { _ in random.pick(ways) }
      item.shares = item.lines.terms.indices.map { line in
        mixed.reduce(0.0) { $0 + Double($1[line]) } / 3
      }
      let separation = HullSeparation(lines: item.lines, solver: GLPKSolver(), options: SolveOptions())
      #expect(separation.cut(item.shares) == nil, "case \(number)")
    }
  }
}
