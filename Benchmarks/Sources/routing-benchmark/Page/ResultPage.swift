import Charts

/// The page of what the suites measured, of as many as there are results of.
struct ResultPage {
  let quality: QualityRecord?
  let rolling: Measured<RollingRecord>?
  let network: Measured<NetworkRecord>?

  var page: Page {
    Page(
      title: "Order routing: strategies and solvers side by side",
      summary: """
        What each strategy costs and of what, how near solvers come to the best plan and when, what waiting \
        buys, and policies for orders that come one by one. Every plan was verified.
        """,
      charts: charts)
  }

  var charts: [Chart] {
    let scenarios = quality.map { QualityCharts($0).charts } ?? []
    let days = rolling.map { RollingCharts($0).charts } ?? []
    return scenarios + days + (network.map { NetworkCharts($0).charts } ?? [])
  }
}
