public import ScenarioFiles

/// All that was read from one file.
public struct ChannelReading: Sendable {
  public var file: String
  /// The names of the formats met in it; more than one only where documents stand one after another.
  public var formats: [String] = []
  public var platform: Platform?
  /// What location_aliases.csv may call the file's source, beside the channel.
  public var sources: [String] = []
  public var orders: [ChannelOrder] = []
  public var stock: [ChannelStock] = []
  /// Whether the file was one of stock, though it may hold no position.
  public var isStock = false
  public var tellings: [Telling] = []
  /// What could not be read, each with its place in the file.
  public var errors: [Diagnostic] = []
  /// How many records there were.
  public var records = 0
}
