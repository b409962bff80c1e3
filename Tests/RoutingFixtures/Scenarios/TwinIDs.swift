package import RoutingModel

/// Renames ids so that every two of a kind differ in nothing but how an é is encoded, their order by bytes being
/// as before.
package struct TwinIDs {
  private let names: [[UInt8]: String]

  /// The scenario with twins for its ids: all that it decides and costs stays the same.
  package static func make(_ scenario: Scenario) -> Scenario {
    var twin = scenario
    let locations = TwinIDs(scenario.locations.map(\.id))
    let services = TwinIDs(scenario.services.map(\.id))
    let skus = TwinIDs(
      scenario.items.map(\.sku) + scenario.kits.map(\.kit) + scenario.orders.flatMap { $0.lines.map(\.sku) })
    let channels = TwinIDs(
      scenario.channelRules.compactMap(\.channel) + scenario.allocations.map(\.channel)
        + scenario.orders.map(\.channel))
    let carriers = TwinIDs(scenario.services.map(\.carrier) + scenario.carrierLimits.map(\.carrier))
    for index in twin.locations.indices { locations.rename(&twin.locations[index].id) }
    for index in twin.services.indices {
      services.rename(&twin.services[index].id)
      locations.rename(&twin.services[index].location)
      carriers.rename(&twin.services[index].carrier)
    }
    for index in twin.carrierLimits.indices { carriers.rename(&twin.carrierLimits[index].carrier) }
    for index in twin.zones.indices { locations.rename(&twin.zones[index].location) }
    for index in twin.closures.indices {
      locations.rename(&twin.closures[index].location)
      if case .service(let id) = twin.closures[index].closes {
        twin.closures[index].closes = .service(services.name(id))
      }
    }
    for index in twin.items.indices { skus.rename(&twin.items[index].sku) }
    for index in twin.kits.indices {
      skus.rename(&twin.kits[index].kit)
      skus.rename(&twin.kits[index].component)
    }
    for index in twin.stock.indices {
      locations.rename(&twin.stock[index].location)
      skus.rename(&twin.stock[index].sku)
    }
    for index in twin.allocations.indices {
      locations.rename(&twin.allocations[index].location)
      skus.rename(&twin.allocations[index].sku)
      channels.rename(&twin.allocations[index].channel)
    }
    for index in twin.stockValues.indices {
      locations.rename(&twin.stockValues[index].location)
      skus.rename(&twin.stockValues[index].sku)
    }
    for index in twin.channelRules.indices {
      channels.rename(&twin.channelRules[index].channel)
      locations.rename(&twin.channelRules[index].location)
      services.rename(&twin.channelRules[index].service)
    }
    for index in twin.restrictions.indices {
      locations.rename(&twin.restrictions[index].location)
      services.rename(&twin.restrictions[index].service)
    }
    let orders = TwinIDs(scenario.orders.map(\.id))
    let lines = TwinIDs(scenario.orders.flatMap { $0.lines.map(\.id) })
    for index in twin.orders.indices {
      orders.rename(&twin.orders[index].id)
      channels.rename(&twin.orders[index].channel)
      twin.orders[index].locations = twin.orders[index].locations?.map(locations.name)
      twin.orders[index].excludedLocations = twin.orders[index].excludedLocations?.map(locations.name)
      twin.orders[index].services = twin.orders[index].services?.map(services.name)
      for line in twin.orders[index].lines.indices {
        lines.rename(&twin.orders[index].lines[line].id)
        skus.rename(&twin.orders[index].lines[line].sku)
      }
    }
    return twin
  }

  private init(_ ids: [String]) {
    let distinct = Set(ids.filter { !$0.isEmpty }.map { Array($0.utf8) })
    let sorted = distinct.sorted { $0.lexicographicallyPrecedes($1) }
    var names: [[UInt8]: String] = [:]
    for (number, id) in sorted.enumerated() {
      names[id] = String(1_000 + number / 2) + (number % 2 == 0 ? "e\u{301}" : "\u{E9}")
    }
    self.names = names
  }

  private func name(_ id: String) -> String { names[Array(id.utf8)] ?? id }

  private func rename(_ id: inout String) { id = name(id) }

  private func rename(_ id: inout String?) { id = id.map(name) }
}
