internal import RoutingModel

/// The kinds of findings about a plan, by names that do not change.
public enum PlanFindingCode: String, Sendable, CaseIterable {
  // Rows that name something that is not there, or that do not belong together.
  case duplicateShipment = "duplicate_shipment"
  case unknownOrder = "unknown_order"
  case unknownLine = "unknown_line"
  case unknownLocation = "unknown_location"
  case unknownService = "unknown_service"
  case unknownShipment = "unknown_shipment"
  case skuDiffers = "sku_differs"
  case locationDiffers = "location_differs"
  case orderDiffers = "order_differs"

  // What becomes of every unit.
  case emptyShipment = "empty_shipment"
  case quantityOutOfRange = "quantity_out_of_range"
  case missingLine = "missing_line"
  case duplicatePart = "duplicate_part"
  case quantityDiffers = "quantity_differs"
  case lineDivided = "line_divided"
  case orderIncomplete = "order_incomplete"
  case tooManyShipments = "too_many_shipments"

  // Why a shipment may not go.
  case unknownSKU = "unknown_sku"
  case channelNotAllowed = "channel_not_allowed"
  case itemRestricted = "item_restricted"
  case noService = "no_service"
  case tooLate = "too_late"
  case orderRule = "order_rule"

  // The limits over the whole plan.
  case stockExceeded = "stock_exceeded"
  case allocationExceeded = "allocation_exceeded"
  case locationShipmentsExceeded = "location_shipments_exceeded"
  case locationUnitsExceeded = "location_units_exceeded"
  case serviceShipmentsExceeded = "service_shipments_exceeded"
  case carrierShipmentsExceeded = "carrier_shipments_exceeded"

  // What a plan says of itself.
  case valueDiffers = "value_differs"
  case termDiffers = "term_differs"
  case costTooLarge = "cost_too_large"
  case countDiffers = "count_differs"
  case locationCountDiffers = "location_count_differs"
  case boundAboveTotal = "bound_above_total"
  case boundMethod = "bound_method"
  case statusContradictsGap = "status_contradicts_gap"
  case scenarioNameDiffers = "scenario_name_differs"
  case summaryMissing = "summary_missing"
  case rowOrder = "row_order"
  case shipmentNumbering = "shipment_numbering"

  // The prices of supplies and what they prove.
  case duplicatePrice = "duplicate_price"
  case negativePrice = "negative_price"
  case unknownSupply = "unknown_supply"
  case unlimitedSupplyPriced = "unlimited_supply_priced"
  case priceBoundAbovePrices = "price_bound_above_prices"

  // Why units stay unfilled.
  case reasonsMissing = "reasons_missing"
  case reasonMissing = "reason_missing"
  case reasonOnShippedPart = "reason_on_shipped_part"
  case reasonDiffers = "reason_differs"
}
