public import Foundation

/// A Chromium without a window.
public struct Browser {
  /// What it said of a page.
  public struct Visit: Sendable {
    /// The document after the scripts ran, as HTML.
    public let document: String
    /// Messages of the console: errors, warnings and what the page's policy refused.
    public let messages: [String]
  }

  /// Of programs, the first that is there.
  public static let names = ["chromium", "chromium-browser", "google-chrome"]
  /// Why a test that needs one is skipped.
  public static let absence = "no browser: install Debian's package chromium to run this test"

  /// `nil` where none is installed.
  public static var program: URL? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    for folder in folders {
      for name in names {
        let file = URL(filePath: String(folder)).appending(path: name)
        if FileManager.default.isExecutableFile(atPath: file.path(percentEncoded: false)) { return file }
      }
    }
    return nil
  }

  /// Opens a page from a file of its own, with the reader's colour scheme, and ends after a minute at the
  /// latest.
  ///
  /// - Parameter script: runs in the page once it is loaded, before the document is taken.
  /// - Throws: `BrowserFailure` where there is none, or it does not end well.
  public static func visit(_ html: String, isDark: Bool = false, width: Int = 1024) throws -> Visit {
    let folder = FileManager.default.temporaryDirectory.appending(path: "browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "page.html")
    try Data(html.utf8).write(to: page)
    let process = Process()
    guard let browser = program else { throw BrowserFailure(absence) }
    process.executableURL = browser
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--enable-logging=stderr",
      "--user-data-dir=\(folder.appending(path: "profile").path(percentEncoded: false))",
      "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)", "--window-size=\(width),900", "--dump-dom",
      page.absoluteString,
    ]
    let (output, log) = (folder.appending(path: "output"), folder.appending(path: "log"))
    for file in [output, log] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    let deadline = Date.now.addingTimeInterval(60)
    while process.isRunning, Date.now < deadline { Thread.sleep(forTimeInterval: 0.02) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw BrowserFailure("the browser did not end well within a minute") }
    let lines = String(decoding: try Data(contentsOf: log), as: UTF8.self).split(separator: "\n")
    return Visit(
      document: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      messages: lines.filter { $0.contains(":CONSOLE") }.map { String($0) })
  }
}
