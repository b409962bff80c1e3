internal import OrderRouting
internal import RouteExplanation

/// The tables of a report, each made once.
struct ReportTables {
  let strategies: ReportTable
  let byTerm: ReportTable
  let byLocation: ReportTable
  let byChannel: ReportTable
  let byService: ReportTable
  let flows: ReportTable
  let zones: ReportTable
  let weights: ReportTable
  let reasons: ReportTable
  let skus: ReportTable
  let late: ReportTable
  let splits: ReportTable
  let unfilledBarriers: ReportTable
  let lateBarriers: ReportTable
  let splitBarriers: ReportTable
  let stock: ReportTable
  let allocations: ReportTable
  let capacity: ReportTable

  init(_ report: DayReport) {
    let accounts = report.accounts
    strategies = RivalFigures(accounts: accounts, rivals: report.rivals).table
    byTerm = CostTables.byTerm(accounts)
    byLocation = CostTables.byGroup(
      .byLocation(accounts), id: "cost-by-location", caption: "Cost by location", title: "location",
      thing: "shipments", accounts)
    byChannel = CostTables.byGroup(
      .byChannel(accounts), id: "cost-by-channel", caption: "Cost by channel", title: "channel",
      thing: "orders", accounts)
    byService = CostTables.byGroup(
      .byService(accounts), id: "cost-by-service", caption: "Cost by service", title: "service",
      thing: "shipments", accounts)
    flows = FlowFigure(accounts).table
    zones = ShipmentFigures(accounts: accounts).zones.table
    weights = ShipmentFigures(accounts: accounts).weights.table
    let unfilled = UnfilledFindings(accounts: accounts)
    reasons = unfilled.byReason
    skus = unfilled.bySKU
    late = LateFindings(accounts: accounts).table
    splits = SplitFindings(accounts: accounts).table
    let barriers = report.explained.barriers
    unfilledBarriers = barriers.table(
      .unfilled, id: "unfilled-lacks", caption: "What orders that do not ship whole lack")
    lateBarriers = barriers.table(.late, id: "late-lacks", caption: "What orders that are late lack")
    splitBarriers = barriers.table(
      .split, id: "split-lacks", caption: "What split orders lack to ship at once")
    let scarcity = ScarcityFindings(report: report.scarcity)
    stock = scarcity.stock
    allocations = scarcity.allocations
    capacity = scarcity.capacity
  }

  /// Of ``all``.
  static let ids = [
    "strategies", "cost-by-term", "cost-by-location", "cost-by-channel", "cost-by-service", "flows", "zones",
    "parcels-by-weight", "unfilled-by-reason", "unfilled-lacks", "unfilled-skus", "late-shipments",
    "late-lacks",
    "split-orders", "split-lacks", "scarce-stock", "scarce-allocations", "scarce-capacity",
  ]

  /// From top to bottom of the page.
  var all: [ReportTable] {
    [
      strategies, byTerm, byLocation, byChannel, byService, flows, zones, weights, reasons, unfilledBarriers,
      skus, late,
      lateBarriers, splits, splitBarriers,
      stock, allocations, capacity,
    ]
  }
}
