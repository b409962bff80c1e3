internal import ScenarioFiles

/// A format that orders or stock come in. A format is one type, in one file, and a line in ``ChannelFormats``.
protocol ChannelFormat: Sendable {
  /// What `--as` calls it.
  static var name: String { get }
  static var platform: Platform? { get }
  static var isStock: Bool { get }
  /// What location_aliases.csv may call the source, beside the channel.
  static var sources: [String] { get }
}

extension ChannelFormat {
  static var isStock: Bool { false }
  static var sources: [String] { platform.map { [$0.rawValue] } ?? [] }
}

/// A format of rows under a header.
protocol TableFormat: ChannelFormat {
  /// Whether the header is this format's: by its names, never by their places.
  static func recognises(_ header: TableHeader) -> Bool
  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
}

/// A format of JSON objects, each an order or a position of stock, however they are wrapped.
protocol JSONFormat: ChannelFormat {
  static func recognises(_ entity: JSONNode) -> Bool
  static func read(_ entities: [JSONEntity], _ log: inout ReadingLog, into reading: inout ChannelReading)
}

/// An object that a format knows, and the objects around it from the outermost on.
struct JSONEntity {
  var node: JSONNode
  var envelope: [JSONNode]
  /// Its number among the entities of the document, from 1.
  var number: Int
}
