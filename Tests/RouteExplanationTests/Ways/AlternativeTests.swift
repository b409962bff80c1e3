import OrderRouting
import RouteExplanation
import RouteVerification
import RoutingFixtures
import Testing

@Suite struct AlternativeTests {
  @Test(arguments: Seeds.from(1, 20))
  func `the plan with an alternative costs the stated difference more, by the verifier`(seed: UInt64) throws {
    let plan = try PlannedScenario(seed: seed)
    let verifier = PlanVerifier(plan.scenario)
    for number in plan.scenario.orders.indices {
      for alternative in plan.explainer.explanation(number, alternatives: 4).alternatives {
        let report = verifier.verify(plan.document(number, shipping: alternative.shipments))
        for term in CostTerms.named {
          let change = report.terms[keyPath: term.path] - plan.explainer.terms[keyPath: term.path]
          #expect(alternative.difference[keyPath: term.path] == change, "\(number) \(term.name)")
        }
        let codes = Set(report.findings.map(\.code)).subtracting(PlanFindingCode.formal)
        #expect(codes.isSubset(of: PlanFindingCode.exceeded))
        #expect(alternative.isPossible == codes.isEmpty)
      }
    }
  }

  @Test(arguments: Seeds.from(100, 41))
  func `alternatives are the best of all ways at the prices, in their order`(seed: UInt64) throws {
    let plan = try PlannedScenario(seed: seed)
    let uses = PlanUses(plan)
    let prices = Dictionary(
      uniqueKeysWithValues: (plan.document.prices ?? []).map { ($0.supply, $0.price) })
    func priced(_ uses: [Supply: Int]) -> Money {
      uses.reduce(.zero) { $0 + (prices[$1.key] ?? .zero) * $1.value }
    }
    for number in plan.scenario.orders.indices {
      guard let all = AllWays(plan.scenario, order: number) else { continue }
      let explanation = plan.explainer.explanation(number, alternatives: 6)
      let costs = all.ways.filter(uses.isAllowed).map { way in
        way.total + uses.fixedChange(number, to: way) + priced(way.uses)
      }
      // The plan's own way is one of them.
      let own = explanation.cost.total + priced(uses.ofOrder[number])
      let expected = costs.sorted()
      guard let position = expected.firstIndex(of: own) else {
        Issue.record("the plan's way is not among all")
        continue
      }
      var best = expected
      best.remove(at: position)
      let found = explanation.alternatives.map { $0.cost.total + $0.scarcityDifference }
      let scarcity = priced(uses.ofOrder[number])
      #expect(found.map { $0 + scarcity } == Array(best.prefix(6)), "order \(number)")
    }
  }

  @Test(arguments: Seeds.from(200, 21))
  func `what an alternative lacks is what its uses exceed of what the plan left`(seed: UInt64) throws {
    let plan = try PlannedScenario(seed: seed)
    let uses = PlanUses(plan)
    for number in plan.scenario.orders.indices {
      for alternative in plan.explainer.explanation(number, alternatives: 5).alternatives {
        var own: [Supply: Int] = [:]
        for shipment in alternative.shipments {
          let quantities = plan.scenario.orders[number].lines.map { line in
            shipment.lines.first { $0.line == line.id }?.quantity ?? 0
          }
          let taken = uses.counts.uses(
            order: number, location: shipment.location, service: shipment.service, on: shipment.shipDate,
            quantities)
          own.merge(taken) { $0 + $1 }
        }
        let expected = own.compactMap { supply, needs in
          uses.left(supply, besides: number).flatMap { $0 < needs ? [supply: [needs, $0]] : nil }
        }
        let stated = alternative.lacks.map { [$0.supply: [$0.needs, $0.left]] }
        #expect(Set(stated) == Set(expected))
        for lack in alternative.lacks {
          let holders = uses.ofOrder.indices.filter {
            $0 != number && (uses.ofOrder[$0][lack.supply] ?? 0) > 0
          }
          #expect(lack.holderCount == holders.count)
          #expect(Set(lack.holders.map(\.order)) == Set(holders.map { plan.scenario.orders[$0].id }))
          for holder in lack.holders {
            let order = try #require(plan.explainer.order(holder.order))
            #expect(holder.used == uses.ofOrder[order][lack.supply])
          }
        }
      }
    }
  }

  @Test(arguments: Seeds.from(300, 31))
  func `a holder would lose what its best way without the supply costs more`(seed: UInt64) throws {
    let plan = try PlannedScenario(seed: seed)
    let uses = PlanUses(plan)
    for number in plan.scenario.orders.indices {
      for lack in plan.explainer.explanation(number, alternatives: 5).alternatives.flatMap(\.lacks) {
        for holder in lack.holders {
          let order = try #require(plan.explainer.order(holder.order))
          guard let all = AllWays(plan.scenario, order: order) else { continue }
          let left = uses.left(lack.supply, besides: order).map { $0 - holder.used }
          let possible = all.ways.filter { way in
            uses.suffices(for: way, besides: order) && way.uses[lack.supply, default: 0] <= left ?? .max
          }
          let least = possible.map { $0.total + uses.fixedChange(order, to: $0) }.min()
          let now = plan.explainer.explanation(order, alternatives: 0).cost.total
          #expect(least.map { $0 - now } == holder.wouldLose)
        }
      }
    }
  }
}
