import OrderRouting
import RouteOptimization
import RouteVerification
import ScenarioFiles

/// What a verification recomputed, as a person reads it.
struct VerifyText {
  private let report: PlanReport
  private let currency: String
  private let priceCount: Int
  private let stated: Money?
  private let method: BoundMethod

  init(_ document: PlanDocument, _ report: PlanReport, currency: String) {
    self.report = report
    self.currency = currency
    priceCount = document.prices?.count ?? 0
    stated = document.summary?.certificate.lowerBound
    method = document.summary?.certificate.boundMethod ?? .none
  }

  /// The stated bound where the prices do not cover it; `nil` where they do or there is none.
  var unproven: Money? {
    guard let stated else { return nil }
    if let priceBound = report.priceBound, stated <= priceBound { return nil }
    return stated
  }

  /// What the prices prove, and how much of the stated bound that is; empty where there is neither.
  func bound(isProofNext: Bool) -> String {
    var text = ""
    if let bound = report.priceBound {
      let prices = priceCount == 1 ? "1 price" : "\(NumberText.count(priceCount)) prices"
      text = "price bound \(money(bound)) recomputed from \(prices)"
    }
    guard let stated else {
      if !isProofNext { return text }
      return text + (text.isEmpty ? "" : "; ") + "the plan states no lower bound to prove"
    }
    if !text.isEmpty { text += ": " }
    // Prices without sense may prove less than arithmetic can say.
    let proven = max((report.priceBound ?? .zero).millionths, -4_000_000_000_000_000_000)
    guard
      let rest = unproven.map({
        Money(millionths: $0.millionths.subtractingReportingOverflow(proven).partialValue)
      })
    else {
      return text + "it covers the lower bound of \(money(stated))"
    }
    let hint = isProofNext ? "" : ": verify --proof proves it again"
    if report.priceBound == nil { return "the lower bound of \(money(stated)) rests on \(ground)" + hint }
    return text + "of the lower bound of \(money(stated)), \(money(rest)) rests on \(ground)" + hint
  }

  /// What a bound rests on beyond its prices, by its own account.
  private var ground: String {
    switch method {
    case .pricesAndRoundedSupplies: "supplies rounded down"
    case .pricesAndAuctions: "auctions"
    case .pricesAuctionsAndPrograms: "auctions and integer programs"
    case .pricesAndPrograms, .integerProgram: "integer programs"
    default: "nothing that is known"
    }
  }

  /// How a proof of the stated bound ended.
  func proof(_ check: ProofCheck, of stated: Money, seconds: Double) -> String {
    let time = "\(NumberText.fixed(seconds, places: 2)) s"
    if check.covers(stated), let bound = check.lowerBound {
      return
        "lower bound of \(money(stated)) proven again in \(time): no plan costs less than \(money(bound))"
    }
    let found = check.lowerBound.map { "no more than \(money($0))" } ?? "nothing"
    let stopped = check.stoppedBy.map { ", where the proof was stopped by \($0.rawValue)" } ?? ""
    return Diagnostic(
      .error, file: "plan.json", field: "lower_bound", value: stated.description,
      message: "proven again in \(time) is \(found)\(stopped)",
      suggestion: check.stoppedBy == nil ? "" : "Maybe a longer --time-limit proves it."
    ).description
  }

  /// - Parameter isProven: whether what the prices do not cover of the bound was proven again.
  func verdict(errors: Int, isProven: Bool) -> String {
    let shipments = NumberText.count(report.counts.shipments)
    return "\(shipments) shipments, total cost \(money(report.terms.total)) recomputed: "
      + (errors == 0
        ? "the plan holds" + boundVerdict(isProven: isProven)
        : errors == 1 ? "1 error" : "\(NumberText.count(errors)) errors")
  }

  /// Which part of the stated bound was checked.
  private func boundVerdict(isProven: Bool) -> String {
    guard let stated else { return "; it states no lower bound" }
    if isProven || unproven == nil { return ", and so does its lower bound of \(money(stated))" }
    guard let priceBound = report.priceBound else {
      return "; its lower bound of \(money(stated)) was not checked"
    }
    return "; its lower bound was checked up to \(money(priceBound)) and not beyond, up to \(money(stated))"
  }

  private func money(_ amount: Money) -> String { "\(NumberText.money(amount)) \(currency)" }
}
