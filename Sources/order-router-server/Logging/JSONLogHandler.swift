import Logging
import ServiceDocuments
import Synchronization

/// Writes a JSON object a line for each event: when, how grave, what, and its facts by name.
struct JSONLogHandler: LogHandler {
  var metadataProvider: Logger.MetadataProvider?
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info
  private let label: String
  private let sink: LogSink

  init(label: String, sink: LogSink) {
    self.label = label
    self.sink = sink
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var facts = metadata
    if let provided = metadataProvider?.get() { facts.merge(provided) { $1 } }
    if let own = event.metadata { facts.merge(own) { $1 } }
    let line = JSONWriter.bytes { writer in
      writer.object { writer in
        writer.member("at", SystemClock.now)
        writer.member("level", event.level.rawValue)
        writer.member("message", event.message.description)
        if let error = event.error { writer.member("error", "\(error)") }
        for (name, value) in facts.sorted(by: { $0.key < $1.key }) { writer.member(name, value.description) }
      }
    }
    sink.write(line + [0x0A])
  }
}

/// Where log lines go, each whole.
///
/// A class, for all loggers share it.
final class LogSink: Sendable {
  private let lock = Mutex(())
  private let output: @Sendable ([UInt8]) -> Void

  init(_ output: @escaping @Sendable ([UInt8]) -> Void) { self.output = output }

  func write(_ line: [UInt8]) { lock.withLock { _ in output(line) } }
}
