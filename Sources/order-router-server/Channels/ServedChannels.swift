import Channels
import OrderRouting
import ScenarioFiles

/// The channels of a network that is served.
struct ServedChannels: Sendable {
  let intake: ChannelIntake
  let secrets: ChannelSecrets
  private let network: Network

  init(_ intake: ChannelIntake, network: Network, secrets: ChannelSecrets) {
    self.intake = intake
    self.network = network
    self.secrets = secrets
  }

  var tables: ChannelTables { intake.tables }
  var currency: String { network.currency }

  /// A channel's settings: of channels.csv, or, where there is no such table, of the platform whose name it
  /// bears; `nil` where the table has no such channel.
  func settings(_ channel: String) -> ChannelTables.ChannelSettings? {
    if let known = tables.channels.first(where: { $0.name == channel }) { return known }
    if !tables.channels.isEmpty { return nil }
    return ChannelTables.ChannelSettings(name: channel, platform: Platform(rawValue: channel) ?? .generic)
  }

  /// What a channel may sell, in its own words.
  func offers(_ settings: ChannelTables.ChannelSettings) -> ChannelOffers {
    ChannelOffers(network, settings, tables: tables)
  }

  /// Whether a body bears the signature of one of the channel's secrets.
  func isSigned(_ body: [UInt8], by channel: String, _ signature: String) -> Bool {
    // Every secret is tried, whichever fits: how long it takes tells nothing.
    secrets[channel].count { WebhookSignature.isValid(body: body, header: signature, secret: $0) } > 0
  }
}
