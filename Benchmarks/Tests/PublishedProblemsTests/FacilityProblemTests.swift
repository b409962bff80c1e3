import OrderRouting
import PublishedProblems
import Testing

struct FacilityProblemTests {
  /// Two facilities, three customers: the same problem in both layouts. The second facility for all costs 30
  /// + 14.
  private static let holmberg = """
    2 3
    10 20
    12 30.5
       5. 4. 3.
      7. 4. 2.50
      6. 5. 3.
    """
  private static let warehouses = """
     2 3
     10 20.
     12 30.50000
     5
     7.00000 6.00000
     4
     4.00000 5.00000
     3
     2.50000 3.00000
    """

  @Test func `both layouts of a problem are the same problem`() throws {
    let problem = try FacilityProblem(holmberg: Self.holmberg, file: "p")
    #expect(problem.facilities.map(\.capacity) == [10, 12])
    #expect(problem.facilities.map(\.openingCost) == [20, 30.5])
    #expect(problem.customers.map(\.demand) == [5, 4, 3])
    #expect(problem.customers.map(\.costs) == [[7, 6], [4, 5], [2.5, 3]])
    #expect(try FacilityProblem(warehouses: Self.warehouses, file: "p") == problem)
  }

  @Test func `the least cost of the scenario is the problem's`() throws {
    let problem = try FacilityProblem(holmberg: Self.holmberg, file: "p")
    #expect(Oracle.optimum(problem) == 44_500_000)
    let plan = try Oracle.planned(problem.scenario(origin: "A test"))
    #expect(plan.totalCost == 44.5)
    #expect(plan.certificate.status == .optimal)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `problems by chance cost what brute force says, with capacities and without`(seed: UInt64) throws {
    var chance = Chance(seed)
    let (facilities, customers) = (chance.number(2...3), chance.number(3...6))
    var text = "\(facilities) \(customers)\n"
    for _ in 0..<facilities {
      text += "\(chance.number(9...20)) \(chance.number(0...30)).\(chance.number(0...99))\n"
    }
    for _ in 0..<customers {
      text += "\(chance.number(1...6))\n"
      for _ in 0..<facilities { text += " \(chance.number(0...20)).\(chance.number(10...99))" }
      text += "\n"
    }
    for capacities in [FacilityProblem.Capacities.stated, .each(9), .none] {
      guard let problem = try? FacilityProblem(warehouses: text, file: "p", capacities: capacities),
        let optimum = Oracle.optimum(problem)
      else { continue }
      #expect(try Oracle.planned(problem.scenario(origin: "A test")).totalCost.millionths == optimum)
    }
  }

  @Test func `a plan costs as much as the ceiling exactly where brute force finds no solution`() throws {
    var infeasible = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      var chance = Chance(seed)
      let customers = chance.number(3...5)
      var text = "2 \(customers)\n"
      for _ in 0..<2 { text += "\(chance.number(8...10)) \(chance.number(0...30))\n" }
      for _ in 0..<customers {
        text += "\(chance.number(3...6))\n \(chance.number(0...20)) \(chance.number(0...20))\n"
      }
      guard let problem = try? FacilityProblem(warehouses: text, file: "p") else { continue }
      let plan = try Oracle.planned(problem.scenario(origin: "A test"))
      let optimum = Oracle.optimum(problem)
      if optimum == nil { infeasible += 1 }
      let isSolution = Double(plan.totalCost.millionths) / 1e6 < problem.costCeiling
      let bound = try #require(plan.certificate.lowerBound)
      #expect(isSolution == (optimum != nil), "seed \(seed)")
      #expect((Double(bound.millionths) / 1e6 >= problem.costCeiling) == (optimum == nil), "seed \(seed)")
    }
    #expect(infeasible >= 3 && infeasible < 40)
  }

  @Test func `the only plan of a problem, which is its dearest too, is below the ceiling`() throws {
    for cost in ["0.000001", "5", "9999999999.999999", "98999999999.5"] {
      let problem = try FacilityProblem(holmberg: "1 1\n1 \(cost)\n1\n0\n", file: "p")
      let plan = try Oracle.planned(problem.scenario(origin: "A test"))
      #expect(Double(plan.totalCost.millionths) / 1e6 < problem.costCeiling, "\(cost)")
      #expect(plan.counts.ordersFilled == 1)
    }
  }

  @Test
  func `a problem without capacities may have no demands, a word for capacity, and one facility for all`()
    throws
  {
    let text = "2 2\ncapacity 5.\ncapacity 6.\n0\n1 2\n0\n3 1\n"
    let problem = try FacilityProblem(warehouses: text, file: "u", capacities: .none)
    #expect(problem.facilities.allSatisfy { $0.capacity == nil })
    #expect(try Oracle.planned(problem.scenario(origin: "A test")).totalCost == 9)
  }

  @Test(arguments: [
    ("2 3\n10 20\n12 x\n", "p:3: found x as the opening cost of facility 2; expected a number"),
    ("2 3\n10 20\n12 30\n5 4.5 3\n", "p:4: found 4.5 as the demand of customer 2; expected a whole number"),
    ("2 3\n10 20\n12 30\n5 4 0\n", "p:4: found 0 as the demand of customer 3; expected a whole number of at"),
    (
      "2 3\n10 20\n12 30\n5 4 3\n1 2 3\n",
      "p:5: the file ends here; expected the cost of supplying customer 1"
    ),
    ("2 1\n10 20\n12 30\n5\n1\n2\n3\n", "p:7: found 3 after the costs of facility 2; expected the end"),
    (
      "2 1\n10 20 12 30\n5\n1\n2\n",
      "p:2: found 12 as the capacity of facility 2; expected the first number of"
    ),
    ("1 1\n10 -20\n5\n1\n", "p:2: found -20 as the opening cost of facility 1"),
    ("1 1\n10 1e3\n5\n1\n", "p:2: found 1e3 as the opening cost of facility 1"),
    ("1 1\n4 20\n5\n1\n", "p: customer 1 wants 5, more than any facility can supply (4)"),
    ("1 2\n8 20\n5 5\n1 1\n", "p: the customers want 10 together, more than all facilities can supply (8)"),
    ("1 1\n8 900000000000\n5\n1\n", "p: the costs come to more than 100000000000 together"),
    ("", "p: the file ends here; expected the number of facilities"),
  ])
  func `a file that is not as it should be is refused with its line and value`(text: String, error: String)
    throws
  {
    let refusal = #expect(throws: InvalidProblem.self) { try FacilityProblem(holmberg: text, file: "p") }
    #expect(refusal?.description.hasPrefix(error) == true, "\(refusal?.description ?? "")")
  }

  @Test func `a file in the other layout is refused though it has as many numbers`() throws {
    let holmberg = "2 4\n9 20\n9 30\n1 2 3 4\n5 6 7 8\n9 1 2 3\n"
    let warehouses = "2 4\n9 20\n9 30\n1\n5 9\n2\n6 1\n3\n7 2\n4\n8 3\n"
    let problem = try FacilityProblem(holmberg: holmberg, file: "p")
    #expect(try FacilityProblem(warehouses: warehouses, file: "p") == problem)
    #expect(throws: InvalidProblem.self) { try FacilityProblem(holmberg: warehouses, file: "p") }
    #expect(throws: InvalidProblem.self) { try FacilityProblem(warehouses: holmberg, file: "p") }
  }
}
