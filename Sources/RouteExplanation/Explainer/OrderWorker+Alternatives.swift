internal import OrderRouting

extension OrderWorker {
  /// The shipments of an order in the plan.
  mutating func shipments(of order: Int) -> [ExplainedShipment] {
    let option = state.options[order]
    return option.offers.indices.map { index in
      shipment(index, option, order, id: state.document.shipments[state.rows[order][index]].id)
    }
  }

  /// A shipment of an option of the order that the pricer has read.
  private mutating func shipment(
    _ index: Int, _ option: OrderOption, _ order: Int, id: String?
  ) -> ExplainedShipment {
    pricer.load(option.content(index, lines: pricer.steps.count))
    guard let candidate = pricer.candidate(offer: option.offers[index]), let cost = pricer.price(candidate)
    else { preconditionFailure("an option ships as it may not ship") }
    let network = problem.network
    let offer = Int(candidate.offer)
    var scarcity: [ScarceUse] = []
    if state.hasPrices {
      for use in pricer.uses(candidate) where state.prices[use.number] != 0 {
        scarcity.append(
          ScarceUse(
            problem.numbers.supply(use.number, network), used: use.amount,
            price: Money(millionths: state.prices[use.number])))
      }
    }
    return ExplainedShipment(
      id: id, location: network.locations[Int(candidate.location)].id,
      service: network.services[Int(network.offers.serviceRow[offer])].id,
      shipDate: Day(daysSinceEpoch: problem.dates.shipDay[offer]),
      deliveryDate: problem.deliveryDate(offer: candidate.offer, zone: candidate.zone),
      daysLate: candidate.daysLate, shipDaysLate: candidate.shipDaysLate,
      lines: lines(Array(option.content(index, lines: pricer.steps.count)), order), cost: cost.terms,
      scarcity: scarcity)
  }

  /// Steps by line as quantities, those that are not zero.
  private func lines(_ steps: [Int], _ order: Int) -> [RoutedLine] {
    let lines = problem.orders[order].lines
    return steps.indices.filter { steps[$0] > 0 }.map {
      RoutedLine(line: lines[$0].id, sku: lines[$0].sku, quantity: steps[$0] * pricer.stepQuantity[$0])
    }
  }

  /// Steps by line that an option leaves.
  func left(by option: OrderOption) -> [Int] {
    let lines = pricer.steps.count
    var left = pricer.steps
    for index in option.offers.indices {
      for (line, steps) in option.content(index, lines: lines).enumerated() { left[line] -= steps }
    }
    return left
  }

  /// What an option costs with these shipments, openings apart.
  func cost(of option: OrderOption, shipments: [ExplainedShipment]) -> CostTerms {
    var terms = CostTerms()
    for shipment in shipments { terms += shipment.cost }
    if !shipments.isEmpty {
      let extra = shipments.count + problem.batch.priorSplits[pricer.order] - 1
      terms.split = problem.network.policy.splitPenalty * extra
    }
    terms.unfilled = Money(millionths: pricer.unfilledCost(left(by: option)))
    return terms
  }

  func scarcity(_ shipments: [ExplainedShipment]) -> Money {
    shipments.reduce(.zero) { sum, shipment in shipment.scarcity.reduce(sum) { $0 + $1.amount } }
  }

  /// What the plan leaves of an order, with the reasons.
  mutating func unfilled(_ order: Int) -> [UnfilledLine] {
    let option = state.options[order]
    let left = left(by: option)
    if !left.contains(where: { $0 > 0 }) { return [] }
    var finder = ReasonFinder(pricer: pricer, remaining: state.remaining, used: option.offers)
    let lines = problem.orders[order].lines
    return left.indices.filter { left[$0] > 0 }.map { line in
      UnfilledLine(
        line: lines[line].id, sku: lines[line].sku, quantity: left[line] * pricer.stepQuantity[line],
        reason: finder.reason(line))
    }
  }

  /// A way as an alternative, its difference and rank left to say, and the numbers of what it lacks.
  ///
  /// - Parameter own: what the order gives back.
  mutating func alternative(
    _ option: OrderOption, _ order: Int, _ own: OptionUses
  ) -> (Alternative, lacking: [Int]) {
    let shipments = option.offers.indices.map { shipment($0, option, order, id: nil) }
    var cost = cost(of: option, shipments: shipments)
    cost.fixed = Money(millionths: state.fixedChange(order, to: option))
    var uses = OptionUses()
    uses.add(option, &pricer)
    var lacks: [SupplyLack] = []
    var lacking: [Int] = []
    for use in uses.all {
      guard let lack = lack(use.number, needs: use.amount, own) else { continue }
      lacks.append(lack)
      lacking.append(use.number)
    }
    let alternative = Alternative(
      rank: 0, shipments: shipments, unfilled: lines(left(by: option), order), cost: cost,
      difference: cost, scarcityDifference: scarcity(shipments), lacks: lacks)
    return (alternative, lacking)
  }

  /// What is short of a supply, its holders left to say; `nil` where what the plan left suffices.
  func lack(_ number: Int, needs: Int, _ own: OptionUses) -> SupplyLack? {
    let amount = state.remaining.amounts[number]
    if amount == SupplyNumbers.unlimited { return nil }
    let given = own.amount(number)
    let left = amount + given
    if left >= needs { return nil }
    return SupplyLack(
      problem.numbers.supply(number, problem.network), needs: needs, left: left,
      holderCount: state.holders.positions(number).count - (given > 0 ? 1 : 0))
  }
}

extension CostTerms {
  /// Term by term.
  static func - (left: CostTerms, right: CostTerms) -> CostTerms {
    var terms = left
    for term in named { terms[keyPath: term.path] -= right[keyPath: term.path] }
    return terms
  }
}
