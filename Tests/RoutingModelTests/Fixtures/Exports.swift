// The scenarios that tests of several modules share come along with this target's own.
@_exported import RoutingFixtures
