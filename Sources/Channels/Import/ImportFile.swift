public import FoundationEssentials

/// A file to import: its name, its bytes, and what was said of it.
public struct ImportFile: Sendable {
  public var name: String
  public var bytes: [UInt8]
  /// A name of ``ChannelFormats/names``; `nil`: found out by content.
  public var format: String?
  /// The channel that its orders are of, or the source of its stock; `nil`: found out.
  public var channel: String?

  public init(name: String, bytes: [UInt8], format: String? = nil, channel: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.format = format
    self.channel = channel
  }
}

/// How files are imported.
public struct ImportSettings: Sendable {
  /// Whether rows that cannot be read are skipped and told, instead of being errors.
  public var isLenient: Bool
  public var map: ColumnMap
  /// Whether units that a channel's inventory holds for open orders are free for those of them that are in the day.
  public var freesCommitted: Bool
  /// Bytes that a packed document handed in alone may unpack to.
  public var unpackedLimit: Int
  /// What comes of an import does not depend on it.
  public var threads: Int

  public init(
    isLenient: Bool = false, map: ColumnMap = .standard, freesCommitted: Bool = false,
    unpackedLimit: Int = 1 << 30, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.isLenient = isLenient
    self.map = map
    self.freesCommitted = freesCommitted
    self.unpackedLimit = unpackedLimit
    self.threads = threads
  }
}
