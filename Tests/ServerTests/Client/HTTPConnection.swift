import NIOCore
import NIOPosix
import Testing

/// A connection to a server: bytes out, answers in. It knows just enough of HTTP for tests, so that they can send
/// what a proper client would not.
struct HTTPConnection: Sendable {
  struct Closed: Error {}

  private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

  init(port: Int) async throws {
    channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel(wrappingChannelSynchronously: channel)
        }
      }
  }

  /// Sends chunks one after another, each after a pause, and reads answers until so many are there or the
  /// connection is closed.
  func exchange(
    _ chunks: [[UInt8]], pause: Duration = .zero, answers: Int = 1, isHead: Bool = false
  ) async throws -> [HTTPAnswer] {
    try await channel.executeThenClose { inbound, outbound in
      try await withThrowingTaskGroup(of: [HTTPAnswer].self) { group in
        group.addTask {
          var parser = AnswerParser(isHead: isHead)
          for try await var buffer in inbound {
            parser.append(buffer.readBytes(length: buffer.readableBytes) ?? [])
            if parser.answers.count >= answers { break }
          }
          return parser.answers
        }
        group.addTask {
          for (position, chunk) in chunks.enumerated() {
            if position > 0 { try await Task.sleep(for: pause) }
            // A server that has had enough reads no more.
            do { try await outbound.write(ByteBuffer(bytes: chunk)) } catch { break }
          }
          try await Task.sleep(for: .seconds(120))
          return []
        }
        let answers = try await group.next() ?? []
        group.cancelAll()
        return answers
      }
    }
  }
}

/// Cuts a stream of bytes into answers.
struct AnswerParser {
  private(set) var answers: [HTTPAnswer] = []
  private var bytes: [UInt8] = []
  private let isHead: Bool

  init(isHead: Bool) { self.isHead = isHead }

  mutating func append(_ more: [UInt8]) {
    bytes += more
    while let answer = next() { answers.append(answer) }
  }

  private mutating func next() -> HTTPAnswer? {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts.count == 2 ? String(parts[1].drop { $0 == " " }) : ""
    }
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    let length = isHead ? 0 : headers["content-length"].flatMap { Int($0) } ?? 0
    guard bytes.count - end.upperBound >= length else { return nil }
    let body = Array(bytes[end.upperBound..<end.upperBound + length])
    bytes.removeFirst(end.upperBound + length)
    return HTTPAnswer(status: status, headers: headers, body: body)
  }
}
