import RoutingService

/// A network as its folder has it: what is routed, and the channels that hand in.
struct ServedNetwork: Sendable {
  var edition: NetworkEdition
  var channels: ServedChannels
}
