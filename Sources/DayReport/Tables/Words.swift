internal import OrderRouting
internal import RouteVerification

/// What names of the model mean to a person.
enum Words {
  static func term(_ name: String) -> String {
    switch name {
    case "postage": "postage"
    case "fees": "fulfilment fees"
    case "channel_surcharge": "channel surcharge"
    case "handling": "handling"
    case "fixed": "opening locations"
    case "stock_value": "stock value"
    case "lateness": "lateness"
    case "split": "splits"
    case "unfilled": "unfilled"
    default: name
    }
  }

  static func meaning(ofTerm name: String) -> String {
    switch name {
    case "postage": "what services charge a shipment, with fuel and surcharges"
    case "fees": "what 3PLs and marketplaces charge a unit"
    case "channel_surcharge": "paid to a marketplace for orders of other channels"
    case "handling": "picking and packing at the locations"
    case "fixed": "paid once for each location that ships"
    case "stock_value": "what the units that leave would be worth there"
    case "lateness": "a penalty for days behind the promise, not paid"
    case "split": "a penalty for each shipment of an order after its first, not paid"
    case "unfilled": "a penalty for what does not ship, not paid"
    default: ""
    }
  }

  static func reason(_ reason: UnfilledReason) -> String {
    switch reason {
    case .unknownSKU: "the catalogue does not have it"
    case .noStock: "no location has enough stock"
    case .channelNotAllowed: "the channel may not ship from where it is"
    case .itemRestricted: "it may not be shipped there"
    case .noService: "no service takes it there"
    case .tooLate: "it would be too late"
    case .orderRule: "the order's own conditions"
    case .contested: "other orders took the last of it"
    case .uneconomic: "shipping it costs more than leaving it"
    }
  }

  static func supply(_ supply: Supply) -> String {
    let day = supply.shipDate.map { " on \($0)" } ?? ""
    return switch supply {
    case .stock(let location, let sku): "unit of \(sku) at \(location)"
    case .allocation(let location, let sku, let channel): "unit of \(sku) at \(location) for \(channel)"
    case .locationShipments(let location, _): "shipment from \(location)\(day)"
    case .locationUnits(let location, _): "unit from \(location)\(day)"
    case .serviceShipments(let location, let service, _): "shipment from \(location) by \(service)\(day)"
    case .carrierShipments(let carrier, _): "shipment by \(carrier)\(day)"
    }
  }
}
