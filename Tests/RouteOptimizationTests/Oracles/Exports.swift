// The scenarios and oracles that tests of several modules share come along with this target's own.
@_exported import OrderRoutingFixtures
@_exported import RoutingFixtures
