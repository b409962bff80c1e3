import OrderRouting

/// Supplies as a person names them.
enum SupplyText {
  /// One of a supply.
  static func unit(_ supply: Supply, name: String = "") -> String {
    let name = name.isEmpty || name == supply.sku ? "" : " (\(name))"
    let day = supply.shipDate.map { " on \($0)" } ?? ""
    return switch supply {
    case .stock(let location, let sku): "unit of \(sku)\(name) at \(location)"
    case .allocation(let location, let sku, let channel):
      "unit of \(sku)\(name) at \(location) for \(channel)"
    case .locationShipments(let location, _): "shipment from \(location)\(day)"
    case .locationUnits(let location, _): "unit from \(location)\(day)"
    case .serviceShipments(let location, let service, _): "shipment from \(location) by \(service)\(day)"
    case .carrierShipments(let carrier, _): "shipment by the carrier \(carrier)\(day)"
    }
  }

  /// So many of a supply, or so many more.
  static func units(_ count: Int, _ supply: Supply, more: Bool = false) -> String {
    let unit = unit(supply)
    let word = unit.hasPrefix("unit") ? "unit" : "shipment"
    return NumberText.count(count) + (more ? " more " : " ") + word + (count == 1 ? "" : "s")
      + unit.dropFirst(word.count)
  }
}
