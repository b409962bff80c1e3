import RoutingModel
import Testing

/// A column, and how to set its amount in millionths or its whole number.
struct NumericColumn: Sendable, CustomTestStringConvertible {
  var table: ScenarioTable
  var column: String
  var set: @Sendable (inout Scenario, Int64) -> Void

  init(_ table: ScenarioTable, _ column: String, _ set: @escaping @Sendable (inout Scenario, Int64) -> Void) {
    self.table = table
    self.column = column
    self.set = set
  }

  var testDescription: String { "\(table).\(column)" }

  static let amounts: [NumericColumn] = [
    NumericColumn(.scenario, "split_penalty") { $0.policy.splitPenalty.millionths = $1 },
    NumericColumn(.scenario, "late_penalty_per_day") { $0.policy.latePenaltyPerDay.millionths = $1 },
    NumericColumn(.scenario, "unfilled_order_penalty") { $0.policy.unfilledOrderPenalty.millionths = $1 },
    NumericColumn(.scenario, "unfilled_unit_penalty") { $0.policy.unfilledUnitPenalty.millionths = $1 },
    NumericColumn(.scenario, "unfilled_value_rate") { $0.policy.unfilledValueRate.millionths = $1 },
    NumericColumn(.locations, "cost_per_shipment") { $0.locations[0].costPerShipment.millionths = $1 },
    NumericColumn(.locations, "cost_per_line") { $0.locations[0].costPerLine.millionths = $1 },
    NumericColumn(.locations, "cost_per_unit") { $0.locations[0].costPerUnit.millionths = $1 },
    NumericColumn(.locations, "fixed_cost") { $0.locations[0].fixedCost.millionths = $1 },
    NumericColumn(.services, "fuel_rate") { $0.services[0].fuelRate.millionths = $1 },
    NumericColumn(.services, "parcel_surcharge") { $0.services[0].parcelSurcharge.millionths = $1 },
    NumericColumn(.services, "dim_divisor") { $0.services[0].dimDivisor = FixedDecimal(millionths: $1) },
    NumericColumn(.services, "dim_threshold") { $0.services[0].dimThreshold.millionths = $1 },
    NumericColumn(.services, "weight_step") { $0.services[0].weightStep = FixedDecimal(millionths: $1) },
    NumericColumn(.services, "max_parcel_weight") {
      $0.services[0].maxParcelWeight = FixedDecimal(millionths: $1)
    },
    NumericColumn(.services, "max_parcel_volume") {
      $0.services[0].maxParcelVolume = FixedDecimal(millionths: $1)
    },
    NumericColumn(.scenario, "late_ship_penalty_per_day") {
      $0.policy.lateShipPenaltyPerDay.millionths = $1
    },
    NumericColumn(.services, "max_longest") { $0.services[0].maxLongest = FixedDecimal(millionths: $1) },
    NumericColumn(.services, "max_length_and_girth") {
      $0.services[0].maxLengthAndGirth = FixedDecimal(millionths: $1)
    },
    NumericColumn(.surcharges, "over_weight") { $0.surcharges[0].overWeight = FixedDecimal(millionths: $1) },
    NumericColumn(.surcharges, "over_longest") {
      $0.surcharges[0].overLongest = FixedDecimal(millionths: $1)
    },
    NumericColumn(.surcharges, "over_second") { $0.surcharges[0].overSecond = FixedDecimal(millionths: $1) },
    NumericColumn(.surcharges, "over_length_and_girth") {
      $0.surcharges[0].overLengthAndGirth = FixedDecimal(millionths: $1)
    },
    NumericColumn(.surcharges, "over_volume") { $0.surcharges[0].overVolume = FixedDecimal(millionths: $1) },
    NumericColumn(.surcharges, "amount") { $0.surcharges[0].amount.millionths = $1 },
    NumericColumn(.rates, "price") { $0.rates[0].price.millionths = $1 },
    NumericColumn(.rates, "per_unit") { $0.rates[0].perUnit.millionths = $1 },
    NumericColumn(.rates, "minimum") { $0.rates[0].minimum.millionths = $1 },
    NumericColumn(.fees, "fee") { $0.fees[0].fee.millionths = $1 },
    NumericColumn(.items, "weight") { $0.items[0].weight = FixedDecimal(millionths: $1) },
    NumericColumn(.items, "length") { $0.items[0].length.millionths = $1 },
    NumericColumn(.items, "width") { $0.items[0].width.millionths = $1 },
    NumericColumn(.items, "height") { $0.items[0].height.millionths = $1 },
    NumericColumn(.channelRules, "surcharge") { $0.channelRules[0].surcharge.millionths = $1 },
    NumericColumn(.channelRules, "surcharge_rate") { $0.channelRules[0].surchargeRate.millionths = $1 },
  ]

  static let counts: [NumericColumn] = [
    NumericColumn(.scenario, "max_shipments") { $0.policy.maxShipments = Int($1) },
    NumericColumn(.locations, "handling_days") { $0.locations[0].handlingDays = Int($1) },
    NumericColumn(.locations, "max_shipments") { $0.locations[0].maxShipments = Int($1) },
    NumericColumn(.locations, "max_units") { $0.locations[0].maxUnits = Int($1) },
    NumericColumn(.services, "max_shipments") { $0.services[0].maxShipments = Int($1) },
    NumericColumn(.carrierLimits, "max_shipments") { $0.carrierLimits[0].maxShipments = Int($1) },
    NumericColumn(.fees, "up_to_units") { $0.fees[0].upToUnits = Int($1) },
    NumericColumn(.transit, "days") { $0.transit[0].days = Int($1) },
    NumericColumn(.kits, "quantity") { $0.kits[0].quantity = Int($1) },
    NumericColumn(.stock, "reserved") { $0.stock[0].reserved = Int($1) },
    NumericColumn(.stock, "safety_stock") { $0.stock[0].safetyStock = Int($1) },
    NumericColumn(.allocations, "max_units") { $0.allocations[0].maxUnits = Int($1) },
    NumericColumn(.orders, "quantity") { $0.orders[0].lines[0].quantity = Int($1) },
    NumericColumn(.orders, "prior_shipments") { $0.orders[0].priorShipments = Int($1) },
    NumericColumn(.orders, "max_shipments") { $0.orders[0].maxShipments = Int($1) },
  ]
}

@Suite struct `Validation of numbers` {
  @Test(arguments: NumericColumn.amounts)
  func `an amount is not negative and has at most 12 digits before the point`(_ column: NumericColumn) {
    expectOne(.error, column.table, column.column) { column.set(&$0, -1) }
    expectOne(.error, column.table, column.column) { column.set(&$0, .min) }
    expectOne(.error, column.table, column.column) { column.set(&$0, 1_000_000_000_000_000_000) }
  }

  @Test func `a rate's limit below 0 is a warning, since the row never applies`() {
    expectOne(.warning, .rates, "up_to") { $0.rates[0].upTo = FixedDecimal(millionths: -1) }
    expectOne(.error, .rates, "up_to") {
      $0.rates[0].upTo = FixedDecimal(millionths: 1_000_000_000_000_000_000)
    }
  }

  @Test(arguments: NumericColumn.counts)
  func `a whole number is not negative and has at most 12 digits`(_ column: NumericColumn) {
    expectOne(.error, column.table, column.column) { column.set(&$0, -1) }
    expectOne(.error, column.table, column.column) { column.set(&$0, .min) }
    let violations = validate(1_000_000_000_000, column)
    #expect(violations.contains { $0.place.table == column.table && $0.place.column == column.column })
    _ = validate(.max, column)
  }

  @Test(arguments: [Int.min, -1, 0, 15, .max])
  func `there are 1 to 14 ship dates`(days: Int) {
    expectOne(.error, .scenario, "ship_days") {
      $0.policy.limitsPer = .shipDate
      $0.policy.shipDays = days
    }
  }

  @Test func `more ship dates than one need limits for each`() {
    for days in [2, 14] {
      expectOne(.error, .scenario, "ship_days") { $0.policy.shipDays = days }
      expectNone {
        $0.policy.limitsPer = .shipDate
        $0.policy.shipDays = days
      }
    }
    expectNone { $0.policy.limitsPer = .shipDate }
  }

  private func validate(_ value: Int64, _ column: NumericColumn) -> [Violation] {
    var scenario = goodScenario()
    column.set(&scenario, value)
    return ScenarioValidator.validate(scenario).violations
  }

  @Test func `an order's price and priority are in range`() {
    expectOne(.error, .orders, "unit_price") { $0.orders[0].lines[0].unitPrice = -1 }
    expectOne(.error, .orders, "priority") { $0.orders[0].priority = -0.5 }
    expectNone { $0.orders[0].priority = 0 }
  }

  @Test func `stock on hand and stock values may be negative`() {
    expectNone {
      $0.stock[0].onHand = -999_999_999_999
      $0.stockValues[0].value = -1000
    }
    expectOne(.error, .stock, "on_hand") { $0.stock[0].onHand = -1_000_000_000_000 }
    expectOne(.error, .stock, "on_hand") { $0.stock[0].onHand = .min }
    expectOne(.error, .stockValues, "value") { $0.stockValues[0].value.millionths = .min }
  }

  @Test(arguments: [Int64.min, .max])
  func `a scenario of extremes is refused with an error for each`(_ value: Int64) {
    var scenario = goodScenario()
    let columns = NumericColumn.amounts + NumericColumn.counts
    for column in columns { column.set(&scenario, value) }
    scenario.asOf = Instant(secondsSinceEpoch: value)
    scenario.locations[0].clock = LocalClock(offset: Int(value))
    scenario.orders[0].priority.millionths = value
    scenario.orders[0].lines[1].unitPrice.millionths = value
    scenario.policy.shipDays = Int(value)
    scenario.orders[0].shipBy = Day(daysSinceEpoch: value < 0 ? .min : .max)
    scenario.orders[0].deliverBy = Day(daysSinceEpoch: value < 0 ? .min : .max)
    let violations = ScenarioValidator.validate(scenario).violations
    for column in columns {
      #expect(
        violations.contains { $0.place.table == column.table && $0.place.column == column.column },
        "\(column.testDescription)")
    }
  }
}
