/// The looks of charts, for the style sheet of any page.
public enum ChartStyle {
  /// Colours as variables: `--ground`, `--ink`, `--muted`, `--grid`, `--minor`, `--axis`, and those of marks, for
  /// readers of both colour schemes. Paper is light.
  public static let colors = """
    :root{color-scheme:light dark;\(light)}
    @media screen and (prefers-color-scheme:dark){:root{--ground:\(Palette.darkGround);--ink:#e9ebee;\
    --muted:#a3acb6;--grid:#2b3139;--minor:#1e242b;--axis:#6d7681;\(variables(Palette.dark));\
    \(variables(Palette.darkSteps, prefix: "s"))}}
    """

  /// Figures, their pictures, captions and tables.
  public static let figures = """
    svg{display:block;width:100%;height:auto;margin-top:22px;overflow:visible}
    .narrow{display:none}
    figcaption{margin-top:16px;font-size:13px;line-height:1.5;color:var(--muted)}
    figcaption p{margin:0}
    figcaption .origin{margin-top:6px}time{white-space:nowrap}
    figcaption .fit{color:var(--ink)}sup{line-height:0}
    .note{font-size:13px;color:var(--muted);margin:8px 0 0}
    .key{columns:15em;column-gap:20px;margin:12px 0 0;padding-left:2.2em;font-size:13px}
    .key li{break-inside:avoid;padding-left:.2em;overflow-wrap:anywhere}
    text{font-family:\(faces);fill:var(--ink);unicode-bidi:isolate}
    .tick,.title{fill:var(--muted)}
    .strong{font-weight:650}
    .name,.strong{paint-order:stroke;stroke:var(--ground);stroke-width:3px;stroke-linejoin:round}
    line{stroke-width:1;vector-effect:non-scaling-stroke}
    .grid{stroke:var(--grid)}.minor{stroke:var(--minor)}.axis{stroke:var(--axis)}
    .leader{stroke:var(--axis);stroke-dasharray:1.5 2.5}
    path{fill:none;stroke-linejoin:round;stroke-linecap:round}
    .step{stroke-width:2}.fit{stroke-width:1.5}.flow{stroke-opacity:.5}
    .frontier{stroke:var(--axis);stroke-width:1;stroke-dasharray:4 3}
    .ground{stroke:var(--axis);stroke-opacity:.45;stroke-width:2.5}
    circle{stroke:var(--ground);stroke-width:1}
    \(classes)
    rect.marker{stroke:var(--ink);stroke-width:1.5}rect.c0{fill:var(--ground)}
    """

  /// The fonts of texts, in order of preference.
  public static let faces = #"system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif"#

  /// An element that a page has once where its bars are to differ without colours too, together with
  /// ``patternRules``.
  public static let patterns =
    #"<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>"#
    + (0..<Palette.light.count).map { pattern($0) }.joined() + "</defs></svg>"

  /// Bars as the patterns of ``patterns``.
  public static let patternRules =
    ".patterns{position:absolute;width:0;height:0;margin:0}"
    + (0..<Palette.light.count).map { "rect.c\($0 + 1){fill:url(#bars-\($0 + 1))}" }.joined()

  private static let light =
    "--ground:\(Palette.lightGround);--ink:#1b1f24;--muted:#59616b;--grid:#e3e5e8;--minor:#f0f1f3;--axis:#8b929a;"
    + variables(Palette.light) + ";" + variables(Palette.lightSteps, prefix: "s")

  private static func variables(_ colors: [String], prefix: String = "c") -> String {
    colors.enumerated().map { "--\(prefix)\($0 + 1):\($1)" }.joined(separator: ";")
  }

  private static var classes: String {
    let count = Palette.light.count
    let terms = (0..<2 * count).map { index in
      let paler = index < count ? "" : ";opacity:.5"
      return rule("c\(index + 1)", "var(--c\(index % count + 1))" + paler)
    }
    let steps = Palette.lightSteps.indices.map { rule("c\(Palette.step($0))", "var(--s\($0 + 1))") }
    return (terms + steps).joined(separator: "\n")
  }

  private static func rule(_ name: String, _ color: String) -> String {
    "rect.\(name),circle.\(name){fill:\(color)}path.\(name){stroke:\(color)}"
  }

  /// The colour under lines of the ground: none for the first, then slants, bars and dots.
  private static func pattern(_ index: Int) -> String {
    let marks = [
      "", "M0 8L8 0M-2 2L2-2M6 10L10 6", "M2 0V8", "M0 0L8 8M-2 6L2 10M6-2L10 2", "M0 2H8",
      "M2 2h.1M6 6h.1", "M0 2H8M2 0V8", "M0 8L8 0M0 0L8 8",
    ]
    let color = "var(--c\(index + 1))"
    return #"<pattern id="bars-\#(index + 1)" width="8" height="8" patternUnits="userSpaceOnUse">"#
      + #"<rect width="8" height="8" style="fill:\#(color)"/>"#
      + #"<path d="\#(marks[index])" style="stroke:var(--ground);stroke-width:\#(index == 5 ? 2.5 : 1.4)"/>"#
      + "</pattern>"
  }
}
