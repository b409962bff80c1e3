/// The policies of the experiment, in the order that they are told in.
package enum ExperimentPolicy: String, Sendable, CaseIterable, Encodable {
  case myopic
  case independent
  case correlated
  case dilated
  case cheapest
  case priced
  case repriced
  case forecast
  case hindsight

  package var title: String {
    switch self {
    case .myopic: "myopic: the nearest location that carries the item"
    case .independent: "independent rounding"
    case .correlated: "correlated rounding (Jasin & Sinha 2015)"
    case .dilated: "dilated rounding (Ma 2023)"
    case .cheapest: "router, no prices: the cheapest way with the stock left"
    case .priced: "router at the linear program's prices"
    case .repriced: "router at prices of planned forecasts"
    case .forecast: "planned forecasts followed, then the router"
    case .hindsight: "`optimal` in hindsight"
    }
  }
}
