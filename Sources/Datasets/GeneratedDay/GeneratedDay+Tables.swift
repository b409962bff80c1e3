import OrderRouting

// The tables that do not grow with the day.
extension GeneratedDay {
  /// The text of `scenario.json`.
  var description: String {
    """
    {
      "format": 1,
      "name": "\(name)",
      "as_of": "\(GeneratedDay.day)T09:30:00-05:00",
      "currency": "USD",
      "weight_unit": "lb",
      "length_unit": "in",
      "policy": {
        "max_shipments": 3,
        "split_penalty": "1.00",
        "split_lines": false,
        "late": "penalize",
        "late_penalty_per_day": "1.50",
        "unfilled_unit_penalty": "22.00",
        "unfilled_value_rate": "0.05"
      }
    }

    """
  }

  /// The text of `services.csv`: both carriers at warehouses and 3PLs, the marketplace's own at its centres.
  ///
  /// Parcels are no larger than either carrier takes without a surcharge for handling or size.
  var services: String {
    var table = CSVText(
      "location_id", "service_id", "carrier", "zone_table", "rate_card", "fee_card", "transit_table",
      "fuel_rate", "parcel_surcharge", "dim_divisor", "dim_threshold", "max_parcel_weight",
      "max_parcel_volume", "pickup_days", "delivery_days", "transit_counts")
    let usps = CarrierRates.usps
    let fedEx = CarrierRates.fedEx
    let marketplace = MarketplaceFees.card
    for location in locations {
      if location.kind == .marketplace {
        table.append(
          location.hub.id, marketplace, "Amazon", usps, "", marketplace, marketplace, "", "", "", "", "", "",
          "1111111", "1111111", "all_days")
        continue
      }
      table.append(
        location.hub.id, usps, "USPS", usps, usps, "", usps, "", "", "166", "1728", "50", "3456", "1111110",
        "1111110", "all_days")
      table.append(
        location.hub.id, fedEx, "FedEx", fedEx, fedEx, "", fedEx, CarrierRates.fuelRate,
        CentsText.text(CarrierRates.residentialSurcharge), "139", "", "50", "9000", "1111100", "1111110",
        "delivery_days")
    }
    return table.text
  }

  /// The text of `closures.csv`: Thanksgiving and Christmas.
  var closures: String {
    var table = CSVText("location_id", "service_id", "date")
    for date in ["2026-11-26", "2026-12-25"] {
      table.append("*", "", date)
      table.append("*", "*", date)
    }
    return table.text
  }
}
