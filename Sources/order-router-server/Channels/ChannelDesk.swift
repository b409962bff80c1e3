import Synchronization

/// The channels as they were last read.
///
/// A class, for everybody who answers requests shares it.
final class ChannelDesk: Sendable {
  private let state: Mutex<ServedChannels>

  init(_ channels: ServedChannels) { state = Mutex(channels) }

  var channels: ServedChannels { state.withLock { $0 } }

  func use(_ channels: ServedChannels) { state.withLock { $0 = channels } }
}
