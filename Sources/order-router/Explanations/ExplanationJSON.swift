import OrderRouting
import RouteExplanation
import ScenarioFiles

/// Explanations as JSON, an object a line.
struct ExplanationJSON: Sendable {
  let lines: ScenarioLines
  /// Whether what it would take was asked for.
  var showsWhatIf = false

  func line(_ explanation: Explanation) -> [UInt8] {
    var json = JSONLine()
    json.object { json in
      json.member("order_id", explanation.order)
      json.member("cost", explanation.cost)
      json.list("shipments", explanation.shipments) { write($0, to: &$1) }
      json.list("unfilled", explanation.unfilled) { line, json in
        json.object { json in
          json.member("line_id", line.line)
          json.member("sku", line.sku)
          json.member("quantity", line.quantity)
          json.member("reason", line.reason.rawValue)
        }
      }
      json.list("alternatives", explanation.alternatives) { write($0, to: &$1) }
      json.list("why_not", explanation.whyNot) { write($0, to: &$1) }
      if showsWhatIf {
        json.list("what_would_it_take", explanation.whatWouldItTake) { write($0, to: &$1) }
      }
    }
    json.end()
    return json.bytes
  }

  private func write(_ alternative: Alternative, to json: inout JSONLine) {
    json.object { json in
      json.member("rank", alternative.rank)
      json.key("possible")
      json.boolean(alternative.isPossible)
      json.list("shipments", alternative.shipments) { write($0, to: &$1) }
      json.list("unfilled", alternative.unfilled) { $1.line($0) }
      json.member("cost", alternative.cost)
      json.member("difference", alternative.difference)
      json.member("scarcity_difference", alternative.scarcityDifference)
      json.list("lacks", alternative.lacks) { write($0, holders: true, to: &$1) }
    }
  }

  private func write(_ shipment: ExplainedShipment, to json: inout JSONLine) {
    json.object { json in
      if let id = shipment.id { json.member("shipment_id", id) }
      json.member("location_id", shipment.location)
      json.member("service_id", shipment.service)
      json.member("ship_date", "\(shipment.shipDate)")
      json.member("delivery_date", "\(shipment.deliveryDate)")
      json.member("days_late", shipment.daysLate)
      json.member("ship_days_late", shipment.shipDaysLate)
      json.list("lines", shipment.lines) { $1.line($0) }
      json.member("cost", shipment.cost)
      json.list("scarcity", shipment.scarcity) { use, json in
        json.object { json in
          json.supply(use.supply)
          json.member("used", use.used)
          json.member("price", use.price)
          json.member("amount", use.amount)
        }
      }
    }
  }

  private func write(_ lack: SupplyLack, holders: Bool, to json: inout JSONLine) {
    json.object { json in
      json.supply(lack.supply)
      json.member("needs", lack.needs)
      json.member("left", lack.left)
      if !holders { return }
      json.member("holder_count", lack.holderCount)
      json.list("holders", lack.holders) { holder, json in
        json.object { json in
          json.member("order_id", holder.order)
          json.member("used", holder.used)
          json.member("would_lose", holder.wouldLose)
        }
      }
    }
  }

  private func write(_ reason: WhyNot, to json: inout JSONLine) {
    json.object { json in
      json.member("location_id", reason.location)
      json.member("service_id", reason.service)
      json.list("line_ids", reason.lines) { $1.string($0) }
      json.member("obstacle", reason.obstacle.name)
      switch reason.obstacle {
      case .failed(_, let fact):
        json.key("fact")
        json.object { write(fact, to: &$0) }
      case .contested(let lacks): json.list("lacks", lacks) { write($0, holders: false, to: &$1) }
      case .dearer(let difference): json.member("difference", difference)
      }
    }
  }

  private func write(_ fact: ScenarioFact, to json: inout JSONLine) {
    json.member("file", fact.table.fileName)
    json.key("row")
    if let place = fact.place { json.integer(lines.line(of: place)) } else { json.null() }
    json.member("column", fact.column)
    json.member("value", fact.value)
    json.member("text", fact.text)
  }

  private func write(_ whatIf: WhatIf, to json: inout JSONLine) {
    json.object { json in
      json.list("changes", whatIf.changes) { change, json in json.object { write(change, to: &$0) } }
      json.member("order_cost", whatIf.orderCost)
      json.member("plan_saves", whatIf.planSaves)
      json.key("proven")
      json.boolean(whatIf.isProven)
    }
  }

  private func write(_ change: ScenarioChange, to json: inout JSONLine) {
    switch change {
    case .supply(let supply, let add):
      json.supply(supply)
      json.member("add", add)
    case .deliverBy(let order, let add):
      json.member("kind", "deliver_by")
      json.member("order_id", order)
      json.member("add", add)
    case .shipBy(let order, let add):
      json.member("kind", "ship_by")
      json.member("order_id", order)
      json.member("add", add)
    case .rule(let fact):
      json.member("kind", "rule")
      write(fact, to: &json)
    }
  }
}
