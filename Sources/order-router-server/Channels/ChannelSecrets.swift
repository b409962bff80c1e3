import FoundationEssentials
import OrderRouting
import ScenarioFiles

/// What channels sign their webhooks with.
struct ChannelSecrets: Sendable {
  /// By channel; each of several counts, so that one can be replaced by the next.
  private var secrets: [String: [String]] = [:]

  /// Without any.
  init() {}

  /// Reads `CHANNEL=SECRET`, one a line; blank lines and those that begin with `#` say nothing.
  ///
  /// - Parameters:
  ///   - name: the file's name, for what is told; a secret never is.
  ///   - channels: that there are; empty: any may be.
  /// - Throws: ``Refusal`` with everything that is wrong.
  init(_ text: String, name: String, channels: [String]) throws(Refusal) {
    var diagnostics: [Diagnostic] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = CellNormalisation.trimmed(String(line))
      if line.isEmpty || line.hasPrefix("#") { continue }
      func fail(_ message: String, _ suggestion: String) {
        diagnostics.append(
          Diagnostic(
            .error, file: name, line: index + 1, column: 1, field: "", value: "", message: message,
            suggestion: suggestion))
      }
      let parts = line.split(separator: "=", maxSplits: 1).map { CellNormalisation.trimmed(String($0)) }
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        fail("expected CHANNEL=SECRET", "Write a channel, an equals sign and its secret.")
        continue
      }
      if !channels.isEmpty, !channels.contains(parts[0]) {
        fail(
          "channels.csv has no channel \"\(parts[0])\"",
          NearestName.suggestion(for: parts[0], among: channels))
        continue
      }
      secrets[parts[0], default: []].append(parts[1])
    }
    if !diagnostics.isEmpty { throw Refusal(diagnostics: diagnostics) }
  }

  /// Reads a file of them.
  init(file path: String, channels: [String]) throws(Refusal) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal(diagnostics: [
        Diagnostic(
          .error, file: path, message: "expected a file of channels' secrets that can be read",
          suggestion: "Check its path and its permissions.")
      ])
    }
    try self.init(String(decoding: data, as: UTF8.self), name: path, channels: channels)
  }

  /// A channel's; empty where it has none.
  subscript(channel: String) -> [String] { secrets[channel] ?? [] }

  /// A file that cannot be used.
  struct Refusal: Error {
    var diagnostics: [Diagnostic]
  }
}
