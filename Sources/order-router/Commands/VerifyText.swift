import OrderRouting
import ScenarioFiles

/// What a verification recomputed, as a person reads it.
struct VerifyText {
  private let report: PlanReport
  private let currency: String
  private let priceCount: Int
  private let stated: Money?

  init(_ document: PlanDocument, _ report: PlanReport, currency: String) {
    self.report = report
    self.currency = currency
    priceCount = document.prices?.count ?? 0
    stated = document.summary?.certificate.lowerBound
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
    let hint = isProofNext ? "" : ": verify --proof solves them again"
    if report.priceBound == nil {
      return "the lower bound of \(money(stated)) rests on integer programs" + hint
    }
    return text + "of the lower bound of \(money(stated)), \(money(rest)) rests on integer programs" + hint
  }

  /// How a proof of the stated bound ended.
  func proof(_ check: ProofCheck, of stated: Money, seconds: Double) -> String {
    let time = "\(NumberText.fixed(seconds, places: 2)) s"
    if check.covers(stated), let bound = check.lowerBound {
      return
        "lower bound of \(money(stated)) proven again in \(time): no plan costs less than \(money(bound))"
    }
    let found = check.lowerBound.map { "no more than \(money($0))" } ?? "nothing"
    let stopped = check.stoppedBy.map { ", where the proof was stopped by \($0)" } ?? ""
    return Diagnostic(
      .error, file: "plan.json", field: "lower_bound", value: stated.description,
      message: "proven again in \(time) is \(found)\(stopped)",
      suggestion: check.stoppedBy == nil ? "" : "Maybe a longer --time-limit proves it."
    ).description
  }

  func verdict(errors: Int) -> String {
    let shipments = NumberText.count(report.counts.shipments)
    return "\(shipments) shipments, total cost \(money(report.terms.total)) recomputed: "
      + (errors == 0 ? "the plan holds" : errors == 1 ? "1 error" : "\(NumberText.count(errors)) errors")
  }

  private func money(_ amount: Money) -> String { "\(NumberText.money(amount)) \(currency)" }
}
