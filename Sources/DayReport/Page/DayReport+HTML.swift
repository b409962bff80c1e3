internal import Charts
internal import OrderRouting
internal import RouteExplanation

extension DayReport {
  /// The page as one file of HTML that loads nothing: the same bytes for the same values, on every system.
  ///
  /// - Throws: ``ReportProblem`` for amounts that no chart can show. O(rows), and n log n in the orders.
  public func html() throws(ReportProblem) -> [UInt8] {
    let tables = ReportTables(self)
    let headline = Headline(accounts: accounts, rivals: rivals)
    let scenario = accounts.scenario
    let advice = changes.advice(scenario.currency)
    let name = scenario.name.isEmpty ? "The day" : scenario.name
    let view = PageView(
      title: "\(name): what the day costs", name: name, subtitle: subtitle, nonce: nonce,
      style: Self.style, patterns: ChartStyle.patterns, script: Self.resource(PackageResources.report_js),
      tiles: headline.tiles, proof: headline.proof, changes: advice, hasChanges: !advice.isEmpty,
      sections: try sections(tables),
      orders: OrdersView(count: NumberText.count(scenario.orders.count), remark: explained.remark))
    // The data is too long to go through a template.
    let parts = Self.templates.map { Array($0.render(view).utf8) }
    let data = OrderData(accounts, explained, scale).text.bytes
    return parts[0] + data + parts[1] + explained.data.bytes + parts[2]
  }

  /// What stands before, between and behind the data of the orders and that of their explanations.
  private static let templates: [HTMLTemplate] = {
    let table = resource(PackageResources.table_mustache)
    let text = resource(PackageResources.report_mustache).replacing("{{> table}}", with: table)
    let parts = text.split(separator: "{{{data}}}").map { HTMLTemplate(String($0)) }
    precondition(parts.count == 3, "the template of the report has no place for its data")
    return parts
  }()

  private static let style =
    ChartStyle.colors + "\n" + ChartStyle.figures + "\n" + resource(PackageResources.report_css)
    + "\n@media print{" + ChartStyle.patternRules
    + "}\n.patterns{position:absolute;width:0;height:0;margin:0}"

  private static func resource(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private var subtitle: String {
    let counts = accounts.counts
    let strategy = accounts.plan.summary.map { ", planned by the strategy \($0.strategy)" } ?? ""
    return
      "\(NumberText.counted(counts.orders, "order")) as of \(accounts.scenario.asOf.local(offset: 0).day)\(strategy); "
      + "\(NumberText.counted(counts.shipments, "shipment")) in \(NumberText.counted(counts.parcels, "parcel"))"
  }

  // MARK: Sections

  private func sections(_ tables: ReportTables) throws(ReportProblem) -> [PageView.Section] {
    [try cost(tables), try money(tables), problems(tables), scarce(tables)]
  }

  private func cost(_ tables: ReportTables) throws(ReportProblem) -> PageView.Section {
    let figures = RivalFigures(accounts: accounts, rivals: rivals)
    var block = PageView.Block()
    if rivals.isEmpty {
      block.texts = ["There is no other plan to compare with."]
    } else {
      block.figures = [try figure(figures.chart, "strategies-chart")]
      block.tables = [TableView(tables.strategies)]
    }
    return PageView.Section(
      id: "cost", number: 1, heading: "How good that is", lead: nil, blocks: [block])
  }

  private func money(_ tables: ReportTables) throws(ReportProblem) -> PageView.Section {
    let costs = CostFigures(accounts: accounts, rivals: rivals)
    let shipments = ShipmentFigures(accounts: accounts)
    var grid = PageView.Block(layout: "several")
    grid.figures = [
      try figure(costs.byTerm, "term-chart"),
      try figure(costs.byGroup(.byLocation(accounts), noun: "location"), "location-chart"),
      try figure(costs.byGroup(.byChannel(accounts), noun: "channel"), "channel-chart"),
      try figure(costs.byGroup(.byService(accounts), noun: "service"), "service-chart"),
      try figure(shipments.zones.chart, "zone-chart"),
      try figure(shipments.weights.chart, "weight-chart"),
    ]
    var map = PageView.Block(arrangement: "beside")
    map.tables = [TableView(tables.flows)]
    if let chart = FlowFigure(accounts).chart {
      map.figures = [try figure(chart, "map-chart")]
    } else {
      map.texts = ["There is no map: the scenario has no places for its locations or its orders."]
    }
    var exact = PageView.Block(subheading: "The exact figures")
    exact.exact = [
      tables.byTerm, tables.byLocation, tables.byChannel, tables.byService, tables.zones,
      tables.weights,
    ].map { TableView($0) }
    return PageView.Section(
      id: "money", number: 2, heading: "Where the money goes", lead: nil, blocks: [grid, map, exact])
  }

  private func problems(_ tables: ReportTables) -> PageView.Section {
    let unfilled = UnfilledFindings(accounts: accounts)
    var first = PageView.Block(subheading: "What does not ship")
    if unfilled.isEmpty {
      first.texts = ["Every order ships whole."]
    } else {
      first.texts = [share(accounts.terms.unfilled, "The penalty for what does not ship is")]
      first.texts += sentence { if case .unfilled = $0 { true } else { false } }
      first.tables = [TableView(tables.reasons), TableView(tables.unfilledBarriers), TableView(tables.skus)]
    }
    let late = LateFindings(accounts: accounts)
    var second = PageView.Block(subheading: "What is late")
    if late.shipments == 0 {
      second.texts = ["Nothing leaves or arrives late."]
    } else {
      second.texts = [
        "\(NumberText.counted(late.shipments, "shipment")) of \(NumberText.count(accounts.counts.shipments)) "
          + (late.shipments == 1 ? "leaves or arrives late. " : "leave or arrive late. ")
          + share(accounts.terms.lateness, "The penalty is")
      ]
      second.texts += sentence { $0 == .late }
      second.tables = [TableView(tables.late), TableView(tables.lateBarriers)]
    }
    let splits = SplitFindings(accounts: accounts)
    var third = PageView.Block(subheading: "What is split")
    if splits.orders + splits.continued == 0 {
      third.texts = ["Every order ships from one place at once."]
    } else {
      third.texts = [
        "\(NumberText.counted(splits.orders, "order")) of \(NumberText.count(accounts.counts.orders)) "
          + (splits.orders == 1 ? "ships" : "ship") + " in several shipments"
          + (splits.continued > 0
            ? "; of \(NumberText.count(splits.continued)) a part had left before this plan. "
            : ". ")
          + share(accounts.terms.split, "The penalty is")
      ]
      third.texts += sentence { $0 == .split }
      third.tables = [TableView(tables.splits), TableView(tables.splitBarriers)]
    }
    return PageView.Section(
      id: "problems", number: 3, heading: "What went wrong, and why", lead: nil,
      blocks: [first, second, third])
  }

  private func sentence(_ isOf: (BestChanges.Topic) -> Bool) -> [String] {
    changes.sentence(accounts.scenario.currency, where: isOf).map { [$0] } ?? []
  }

  private func share(_ amount: Money, _ start: String) -> String {
    var text = "\(start) \(NumberText.cents(amount)) \(accounts.scenario.currency)"
    if case .share(let share) = CostTables.share(amount, of: accounts.terms.total) {
      text += ", \(NumberText.percent(share)) of what the day costs"
    }
    return text + "."
  }

  private func scarce(_ tables: ReportTables) -> PageView.Section {
    var block = PageView.Block()
    let lists = [tables.capacity, tables.stock, tables.allocations].filter { !$0.rows.isEmpty }
    if accounts.plan.prices == nil {
      block.texts = ["The plan has no prices: plan with the strategy optimal to see what is scarce."]
    } else if lists.isEmpty {
      block.texts = ["Nothing is scarce: one more of anything would save nothing."]
    } else {
      block.texts = [
        "What one more unit is worth by the plan's prices. They rank what is scarce; what one more really saves can "
          + "be more, where it completes an order, or less: the changes above were planned again."
      ]
    }
    block.tables = lists.map { TableView($0) }
    return PageView.Section(
      id: "scarce", number: 4, heading: "What is scarce", lead: nil, blocks: [block])
  }

  private func figure(_ chart: Chart, _ id: String) throws(ReportProblem) -> String {
    do {
      return try chart.figure(id: id, level: 3, hasTable: false)
    } catch {
      throw ReportProblem(error.description)
    }
  }
}
