/// The looks of a page.
enum Stylesheet {
  static let text = """
    :root{color-scheme:light dark;--ground:\(Palette.lightGround);--ink:#1b1f24;--muted:#59616b;\
    --grid:#e3e5e8;--minor:#f0f1f3;--axis:#8b929a;\(variables(Palette.light))}
    @media(prefers-color-scheme:dark){:root{--ground:\(Palette.darkGround);--ink:#e9ebee;--muted:#a3acb6;\
    --grid:#2b3139;--minor:#1e242b;--axis:#6d7681;\(variables(Palette.dark))}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 \(faces);\
    font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
    main{max-width:752px;margin:0 auto;padding:48px 16px 64px}
    h1{font-size:30px;line-height:1.2;margin:0 0 12px;letter-spacing:-.015em;font-weight:650;\
    text-wrap:balance}
    .summary{font-size:18px;color:var(--muted);margin:0;max-width:62ch;text-wrap:pretty}
    h1,h2,p,figcaption,th,td{overflow-wrap:anywhere}
    figure{margin:44px 0 0;padding:28px 0 0;border-top:1px solid var(--grid)}
    h2{font-size:20px;line-height:1.3;margin:0;font-weight:650;letter-spacing:-.01em}
    .finding{margin:4px 0 0;color:var(--muted);max-width:62ch}
    svg{display:block;width:100%;height:auto;margin-top:22px;overflow:visible}
    .narrow{display:none}
    @media(max-width:719px){.wide{display:none}.narrow{display:block}.narrow svg{max-width:520px}\
    main{padding-top:28px}h1{font-size:25px}.summary{font-size:16px}figure{margin-top:32px;padding-top:22px}}
    figcaption{margin-top:16px;font-size:13px;line-height:1.5;color:var(--muted)}
    figcaption p{margin:0}
    figcaption .origin{margin-top:6px}time{white-space:nowrap}
    figcaption .fit{color:var(--ink)}sup{line-height:0}
    .note{font-size:13px;color:var(--muted);margin:8px 0 0}
    .key{columns:15em;column-gap:20px;margin:12px 0 0;padding-left:2.2em;font-size:13px}
    .key li{break-inside:avoid;padding-left:.2em;overflow-wrap:anywhere}
    details{margin-top:10px;font-size:13px}
    summary{cursor:pointer;color:var(--muted);width:max-content;padding:4px 0}
    summary:hover{color:var(--ink)}
    summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--c1);outline-offset:2px;\
    border-radius:2px}
    .scroll{overflow-x:auto;max-height:420px;margin-top:6px}
    table{border-collapse:collapse;min-width:100%}
    th,td{padding:5px 0 5px 20px;text-align:right;border-bottom:1px solid var(--grid);font-weight:400;\
    white-space:nowrap}
    thead th{color:var(--muted)}
    th:first-child{padding-left:0;text-align:left;white-space:normal;min-width:9em}
    footer{margin-top:56px;font-size:13px;color:var(--muted)}
    text{font-family:\(faces);fill:var(--ink);unicode-bidi:isolate}
    .tick,.title{fill:var(--muted)}
    .strong{font-weight:650}
    .name,.strong{paint-order:stroke;stroke:var(--ground);stroke-width:3px;stroke-linejoin:round}
    line{stroke-width:1;vector-effect:non-scaling-stroke}
    .grid{stroke:var(--grid)}.minor{stroke:var(--minor)}.axis{stroke:var(--axis)}
    .leader{stroke:var(--axis);stroke-dasharray:1.5 2.5}
    path{fill:none;stroke-linejoin:round;stroke-linecap:round}
    .step{stroke-width:2}.fit{stroke-width:1.5}
    .frontier{stroke:var(--axis);stroke-width:1;stroke-dasharray:4 3}
    circle{stroke:var(--ground);stroke-width:1.5}
    \(classes)
    @media print{details{display:none}figure{break-inside:avoid}}
    """

  private static let faces =
    #"system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif"#

  private static func variables(_ colors: [String]) -> String {
    colors.enumerated().map { "--c\($0 + 1):\($1)" }.joined(separator: ";")
  }

  private static var classes: String {
    let count = Palette.light.count
    return (0..<2 * count).map { index in
      let (name, color) = ("c\(index + 1)", "var(--c\(index % count + 1))")
      let paler = index < count ? "" : ";opacity:.5"
      return "rect.\(name),circle.\(name){fill:\(color)\(paler)}path.\(name){stroke:\(color)\(paler)}"
    }.joined(separator: "\n")
  }
}
