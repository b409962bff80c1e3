internal import Charts
internal import OrderRouting

/// Where the money goes, as bars.
struct CostFigures {
  /// Bars beyond which the rest is one.
  private static let most = 12

  let accounts: DayAccounts
  let rivals: [Rival]

  private var quantity: Quantity { Quantity("Cost", unit: accounts.scenario.currency) }

  /// A bar for each term, in the colour that it has in every chart.
  var byTerm: Chart {
    let terms = terms
    let bars = terms.enumerated().filter { accounts.terms[keyPath: $0.element.path] != .zero }.map {
      index, term in
      var amounts = terms.map { _ in 0.0 }
      amounts[index] = Self.amount(accounts.terms[keyPath: term.path])
      return StackedBars.Bar(Words.term(term.name), amounts: amounts)
    }
    return .stackedBars(
      StackedBars(
        title: "Cost by term", finding: finding(terms.first), quantity: quantity,
        terms: terms.map { Words.term($0.name) }, bars: bars, remark: .share))
  }

  private var terms: [(name: String, path: WritableKeyPath<CostTerms, Money>)] {
    CostTables.ranked(accounts.terms, rivals.map(\.terms))
  }

  private func finding(_ term: (name: String, path: WritableKeyPath<CostTerms, Money>)?) -> String? {
    guard let term,
      case .share(let share) = CostTables.share(accounts.terms[keyPath: term.path], of: accounts.terms.total)
    else { return nil }
    return "The largest part, \(NumberText.percent(share, places: 0)), is \(Words.term(term.name)): "
      + "\(Words.meaning(ofTerm: term.name))."
  }

  /// - Parameter noun: what a bar is, such as `location`.
  func byGroup(_ groups: CostGroups, noun: String) -> Chart {
    let ranked = groups.ranked
    let terms = terms
    let shown = ranked.count > Self.most + 1 ? Self.most : ranked.count
    var bars = ranked.prefix(shown).map { group in
      StackedBars.Bar(group.name, amounts: terms.map { Self.amount(group.terms[keyPath: $0.path]) })
    }
    let rest = ranked.dropFirst(shown)
    if !rest.isEmpty {
      var sum = CostTerms()
      for group in rest { sum += group.terms }
      bars.append(
        .init(
          "\(NumberText.count(rest.count)) others", amounts: terms.map { Self.amount(sum[keyPath: $0.path]) })
      )
    }
    return .stackedBars(
      StackedBars(
        title: "Cost by \(noun)", finding: finding(ranked, noun), quantity: quantity,
        terms: terms.map { Words.term($0.name) }, bars: bars, remark: .share))
  }

  /// What is dear, each.
  private func finding(_ groups: [CostGroups.Group], _ noun: String) -> String? {
    let counted = groups.filter { $0.count > 0 }
    func each(_ group: CostGroups.Group) -> Double {
      Double(group.terms.total.millionths) / Double(group.count)
    }
    // One that hardly ships says nothing.
    let all = counted.reduce(0) { $0 + $1.count }
    let usual = counted.filter { $0.count * 50 >= all }
    guard let dearest = usual.max(by: { each($0) < each($1) }),
      let least = usual.min(by: { each($0) < each($1) }), dearest.name != least.name
    else { return nil }
    let thing = noun == "channel" ? "an order" : "a shipment"
    func text(_ group: CostGroups.Group) -> String {
      NumberText.cents(CostTables.mean(group.terms.total, over: group.count))
    }
    return "From \(text(least)) \(thing) (\(least.name)) to \(text(dearest)) (\(dearest.name))."
  }

  static func amount(_ money: Money) -> Double { Double(money.millionths) / 1e6 }
}
