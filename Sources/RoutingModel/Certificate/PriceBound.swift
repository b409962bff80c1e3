/// The bound that follows from prices alone.
///
/// At prices λ ≥ 0 of supplies, no plan costs less than Σ over the orders of the least that each could cost if
/// it paid λ for all it uses, less Σ λ · supply: together the orders use no more than there is. Opening costs
/// are left out; they are never negative.
///
/// **One order.** The least over all ways to divide its content over at most so many shipments as it may have,
/// each of them allowed by itself and, by itself, within what its location, service and carrier have, of
/// shipments + split + unfilled + Σ λ · use. A line is divided into *steps*: its units or kits where it may be
/// split, else all of it at once; it ships at most the steps that the locations which may serve the order hold
/// of it together. Several shipments may draw on the same units: that only lowers the bound.
///
/// **Ship dates.** Each shipment leaves on the cheapest of the ship dates on which its service is offered. Where
/// limits hold for each ship date, so do their prices, and there is a supply for every day on which anything can
/// leave; a shipment pays those of its day. Where they hold for the plan, it pays the same on every day. Stock
/// and allocations have no days.
///
/// **A long order**, of more than ``contentLimit`` contents, is relaxed: each line for itself costs the least of
/// leaving it and of its cheapest service at a location that holds it, at the handling of its line and units,
/// the lowest fee in any shipment, the stock value, and the prices of stock, allocation and the location's
/// units, on the ship date where those are least. What is left out (postage with its surcharges, channel
/// surcharges, lateness, split and the prices of shipments) is never negative.
public enum PriceBound {
  /// Contents of an order, the empty one included, past which it counts as long: the product over its lines
  /// of the steps that can ship, plus one.
  public static let contentLimit = 4096
}
