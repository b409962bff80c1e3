import BrowserSurvey
import Foundation
import ScenarioFiles

/// A page of a server in a Chromium without a window, driven by the keyboard alone.
///
/// A class, for it ends the browser when nobody holds it any more. The browser speaks JSON, each message
/// ended by a NUL, over two of its files (the DevTools protocol's pipe).
final class OpenPage {
  struct Failure: Error {
    var text: String
  }

  private let folder: URL
  private let process = Process()
  private let commands: FileHandle
  private var output: URL { folder.appending(path: "output") }
  private var number = 0
  private var session = ""

  init(_ address: String) async throws {
    guard let browser = Browser.program else { throw Failure(text: Browser.absence) }
    folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let input = folder.appending(path: "input")
    guard unsafe mkfifo(input.path, 0o600) == 0 else { throw Failure(text: "no pipe") }
    try Data().write(to: folder.appending(path: "output"))
    // Open for reading, too: nobody has to wait for the other end.
    commands = try FileHandle(forUpdating: input)
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "exec \"$@\" 3<\"$0/input\" 4>\"$0/output\"", folder.path, browser.path, "--headless",
      "--no-sandbox",
      "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=\(folder.path)/profile",
      "--remote-debugging-pipe",
    ]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let target = try await send("Target.createTarget", #"{"url":"about:blank"}"#)["targetId"]?.text ?? ""
    let attached = try await send("Target.attachToTarget", #"{"targetId":"\#(target)","flatten":true}"#)
    session = attached["sessionId"]?.text ?? ""
    for domain in ["Runtime", "Log", "Page"] { _ = try await send("\(domain).enable") }
    _ = try await send("Page.navigate", #"{"url":"\#(address)"}"#)
  }

  deinit {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// What the browser has said so far.
  private func messages() throws -> [JSONNode] {
    try Data(contentsOf: output).split(separator: 0).compactMap { try? JSONParser.parse(Array($0)) }
  }

  @discardableResult
  private func send(_ method: String, _ parameters: String = "{}") async throws -> JSONNode {
    number += 1
    let place = session.isEmpty ? "" : #","sessionId":"\#(session)""#
    let text = #"{"id":\#(number),"method":"\#(method)","params":\#(parameters)\#(place)}"#
    try commands.write(contentsOf: Data(text.utf8) + [0])
    for _ in 0..<1_500 {
      if let answer = try messages().first(where: { $0["id"]?.integer == number }) {
        if let result = answer["result"] { return result }
        throw Failure(text: "\(method): \(answer["error"]?["message"]?.text ?? "")")
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Failure(text: "the browser does not answer \(method)")
  }

  /// The value of an expression in the page, as text.
  func value(_ expression: String) async throws -> String {
    let text = expression.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let result = try await send("Runtime.evaluate", #"{"expression":"String(\#(text))"}"#)
    return result["result"]?["value"]?.text ?? ""
  }

  /// Waits until an expression in the page is true, half a minute at most.
  func isTrue(_ expression: String) async throws -> Bool {
    for _ in 0..<300 {
      if try await value(expression) == "true" { return true }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }

  /// Presses a key, as a person does.
  func press(_ key: String) async throws {
    let codes = ["Tab": 9, "Enter": 13]
    let code = codes[key].map { #","windowsVirtualKeyCode":\#($0)"# } ?? ""
    let text = key == "Tab" ? "" : key == "Enter" ? #","text":"\r""# : #","text":"\#(key)""#
    _ = try await send("Input.dispatchKeyEvent", #"{"type":"keyDown","key":"\#(key)"\#(code)\#(text)}"#)
    _ = try await send("Input.dispatchKeyEvent", #"{"type":"keyUp","key":"\#(key)"\#(code)}"#)
  }

  func type(_ text: String) async throws { for letter in text { try await press(String(letter)) } }

  /// Presses Tab until an expression about the element in focus, `here`, is true; at most so often.
  func tab(to expression: String, atMost limit: Int = 60) async throws -> Bool {
    for _ in 0..<limit {
      try await press("Tab")
      let found = try await value("(here => Boolean(\(expression)))(document.activeElement)")
      if found == "true" { return true }
    }
    return false
  }

  /// Errors and warnings of the console, exceptions, and what the page's policy refused.
  func complaints() throws -> [String] {
    try messages().compactMap { message in
      let parameters = message["params"]
      switch message["method"]?.text {
      case "Runtime.exceptionThrown": return parameters?["exceptionDetails"]?["text"]?.text
      case "Runtime.consoleAPICalled":
        let kind = parameters?["type"]?.text ?? ""
        return ["error", "warning", "assert"].contains(kind) ? kind : nil
      case "Log.entryAdded":
        let entry = parameters?["entry"]
        return ["error", "warning"].contains(entry?["level"]?.text ?? "") ? entry?["text"]?.text : nil
      default: return nil
      }
    }
  }
}
