package import OrderRouting

/// What a policy made of one run of arrivals.
package struct RunOutcome: Hashable, Sendable {
  package var cost = Money.zero
  package var orders = 0
  package var shipments = 0
  package var units = 0
  package var unservedUnits = 0

  package init() {}
}
