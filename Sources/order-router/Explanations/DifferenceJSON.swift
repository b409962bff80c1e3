import OrderRouting
import RouteExplanation
import ScenarioFiles

/// The difference of two plans as one line of JSON.
enum DifferenceJSON {
  static func line(_ difference: PlanDifference) -> [UInt8] {
    var json = JSONLine()
    json.object { json in
      json.costs(difference.total)
      json.member("orders_that_differ", difference.orders.count)
      json.list("orders", difference.orders) { order, json in
        json.object { json in
          json.member("order_id", order.order)
          json.costs(order.costs)
          json.shipments("shipments_before", order.shipmentsBefore)
          json.shipments("shipments_after", order.shipmentsAfter)
        }
      }
      json.key("fixed")
      json.object { json in
        json.member("before", difference.total.before.fixed)
        json.member("after", difference.total.after.fixed)
        json.member("difference", difference.total.difference.fixed)
      }
      json.list("locations", difference.locations) { $1.total($0, "location_id") }
      json.list("channels", difference.channels) { $1.total($0, "channel") }
    }
    json.end()
    return json.bytes
  }
}

extension JSONLine {
  fileprivate mutating func costs(_ costs: PlanDifference.Costs) {
    member("before", costs.before)
    member("after", costs.after)
    member("difference", costs.difference)
  }

  /// `null` where the scenario does not have the order.
  fileprivate mutating func shipments(_ key: StaticString, _ shipments: [ExplainedShipment]?) {
    guard let shipments else {
      self.key(key)
      null()
      return
    }
    list(key, shipments) { shipment, json in
      json.object { json in
        json.member("shipment_id", shipment.id ?? "")
        json.member("location_id", shipment.location)
        json.member("service_id", shipment.service)
        json.member("ship_date", "\(shipment.shipDate)")
        json.list("lines", shipment.lines) { $1.line($0) }
        json.member("cost", shipment.cost)
      }
    }
  }

  fileprivate mutating func total(_ total: PlanDifference.Total, _ key: StaticString) {
    object { json in
      json.member(key, total.name)
      json.member("shipments_before", total.shipmentsBefore)
      json.member("shipments_after", total.shipmentsAfter)
      json.costs(total.costs)
    }
  }
}
