import BrowserSurvey
import Foundation
import Testing

/// What a browser makes of a report, asked by a script that acts as a reader would.
struct Look {
  /// Of the console.
  let messages: [String]
  /// What the script's expression came to, as JSON.
  let result: String

  /// Opens the page in a frame of a width, which runs its scripts, and evaluates an expression there.
  ///
  /// - Parameter expression: of JavaScript, with `document` and `window` of the page.
  static func at(_ page: String, width: Int = 1280, isDark: Bool = false, _ expression: String) throws -> Look
  {
    let nonce = try #require(page.firstMatch(of: /'nonce-([^']*)'/)?.1)
    let script = """
      <script nonce="\(nonce)">window.addEventListener('load', () => {
        const seen = document.createElement('pre');
        seen.id = 'seen';
        seen.textContent = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(\(expression)))));
        document.body.append(seen);
      });</script></body>
      """
    let visit = try Browser.visit(page.replacing("</body>", with: script), isDark: isDark, width: width)
    let text = try #require(visit.document.components(separatedBy: "<pre id=\"seen\">").dropFirst().first)
    let data = try #require(
      Data(base64Encoded: text.components(separatedBy: "</pre>")[0]), "nothing was seen: \(visit.messages)")
    return Look(messages: visit.messages, result: String(decoding: data, as: UTF8.self))
  }
}
