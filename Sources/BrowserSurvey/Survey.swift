private import Foundation

/// What a browser drew of a page, measured from outside, the page itself being as it was written.
public struct Survey: Decodable, Sendable {
  public struct Figure: Decodable, Sendable {
    public let id: String
    /// Pictures that are shown.
    public let pictures: Int
    /// Bars, lines and points with a size.
    public let marks: Int
    public let texts: Int
    /// Texts that reach over the edge of their picture.
    public let cut: [String]
    /// Pairs of texts that cover each other.
    public let covered: [String]
    /// Texts whose contrast to the ground is below 4.5:1.
    public let faint: [String]
    /// Marks that reach over the edge of their picture.
    public let outside: Int
  }

  public let figures: [Figure]
  /// Elements that could run something: scripts, and any with an attribute that starts with `on`.
  public let active: Int
  /// How far the page can be pushed sideways, in pixels.
  public let overflow: Double
  /// The colour of the ground, as the browser computed it.
  public let ground: String

  /// - Parameter width: of the frame that the page is opened in, in pixels.
  /// - Throws: `BrowserFailure` where it cannot be made.
  public static func of(_ html: String, width: Int, isDark: Bool) throws -> Survey {
    let source = html.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let frame = """
      <!DOCTYPE html><meta charset="utf-8"><pre id="survey"></pre>
      <iframe style="width:\(width)px;height:900px;border:0" srcdoc="\(source)"></iframe>
      <script>\(script)</script>
      """
    let visit = try Browser.visit(frame, isDark: isDark)
    let parts = visit.document.components(separatedBy: "<pre id=\"survey\">")
    guard let text = parts.dropFirst().first?.components(separatedBy: "</pre>").first,
      let data = Data(base64Encoded: text), !data.isEmpty
    else { throw BrowserFailure("the survey was not made: \(visit.messages)") }
    return try JSONDecoder().decode(Survey.self, from: data)
  }

  private static let script = """
    document.querySelector('iframe').addEventListener('load', event => {
      const page = event.target.contentDocument, view = event.target.contentWindow;
      const light = color => {
        const parts = color.match(/[0-9.]+/g).slice(0, 3).map(part => part / 255)
          .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05;
      };
      const ground = view.getComputedStyle(page.body).backgroundColor;
      const contrast = color => {
        const lights = [light(color), light(ground)];
        return Math.max(...lights) / Math.min(...lights);
      };
      const inside = (box, edge) => box.left >= edge.left - 1 && box.right <= edge.right + 1
        && box.top >= edge.top - 1 && box.bottom <= edge.bottom + 1;
      const text = element => element.firstChild.data;
      const survey = figure => {
        const shown = [...figure.querySelectorAll('svg')].filter(svg => svg.getClientRects().length > 0);
        const result = {
          id: figure.id, pictures: shown.length, marks: 0, texts: 0, outside: 0, cut: [], covered: [], faint: [],
        };
        for (const svg of shown) {
          const edge = svg.getBoundingClientRect();
          for (const mark of svg.querySelectorAll('.mark')) {
            const box = mark.getBoundingClientRect();
            if (box.width + box.height > 0.05) result.marks += 1;
            if (!inside(box, edge)) result.outside += 1;
          }
          const texts = [...svg.querySelectorAll('text')];
          // A line's box is higher than its letters.
          const boxes = texts.map(element => {
            const box = element.getBoundingClientRect(), shrink = box.height * 0.1;
            return { left: box.left, right: box.right, top: box.top + shrink, bottom: box.bottom - shrink };
          });
          result.texts += texts.filter(element => text(element).trim().length > 0).length;
          texts.forEach((element, index) => {
            if (!inside(boxes[index], edge)) result.cut.push(text(element));
            if (contrast(view.getComputedStyle(element).fill) < 4.5) result.faint.push(text(element));
            for (let other = index + 1; other < texts.length; other += 1) {
              const one = boxes[index], two = boxes[other];
              if (one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom)
                result.covered.push(text(element) + ' / ' + text(texts[other]));
            }
          });
        }
        for (const element of figure.querySelectorAll('h2, h3, p, summary'))
          if (contrast(view.getComputedStyle(element).color) < 4.5) result.faint.push(element.textContent);
        return result;
      };
      const root = page.documentElement;
      const all = {
        figures: [...page.querySelectorAll('figure')].map(survey), ground,
        active: [...page.querySelectorAll('*')].filter(element => element.localName === 'script'
          || [...element.attributes].some(attribute => attribute.name.startsWith('on'))).length,
        overflow: root.scrollWidth - root.clientWidth,
      };
      document.getElementById('survey').textContent =
        btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(all))));
    });
    """
}
