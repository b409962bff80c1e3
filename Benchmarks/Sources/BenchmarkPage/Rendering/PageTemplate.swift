import Mustache

/// The HTML of a page around its values.
enum PageTemplate {
  static let template: MustacheTemplate = {
    MustacheContentTypes.register(ScalarEscaping(), named: ScalarEscaping.name)
    do {
      return try MustacheTemplate(string: text)
    } catch {
      preconditionFailure("the template of a page is not Mustache: \(error)")
    }
  }()

  private static let text = """
    {{% CONTENT_TYPE:\(ScalarEscaping.name)}}<!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <title>{{pageTitle}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <main>
    <h1>{{pageTitle}}</h1>
    {{#summary}}
    <p class="summary">{{.}}</p>
    {{/summary}}
    {{#charts}}
    <figure id="{{id}}" aria-labelledby="{{id}}-heading">
    <h2 id="{{id}}-heading">{{heading}}</h2>
    {{#finding}}
    <p class="finding">{{.}}</p>
    {{/finding}}
    {{#pictures}}
    \(picture)
    {{/pictures}}
    <figcaption>
    {{#fits}}
    <p class="fit">{{before}}<sup>{{exponent}}</sup>{{after}}</p>
    {{/fits}}
    {{#caption.remarks}}
    <p>{{.}}</p>
    {{/caption.remarks}}
    <p class="origin">Scenario: {{caption.scenario}} · {{caption.seeds}} · {{caption.machine}}\
    {{#caption.date}} · <time>{{.}}</time>{{/caption.date}}</p>
    {{#caption.note}}
    <p>{{.}}</p>
    {{/caption.note}}
    </figcaption>
    \(table)
    </figure>
    {{/charts}}
    {{^charts}}
    <p class="note">There are no charts.</p>
    {{/charts}}
    <footer>One file: no script, no fonts, nothing loaded. Made by \
    <code>routing-benchmark page</code>.</footer>
    </main>
    </body>
    </html>

    """

  private static let picture = """
    <div class="{{canvas}}">
    <svg role="img" viewBox="0 0 {{drawing.width}} {{drawing.height}}" \
    aria-labelledby="{{id}}-{{canvas}}-title {{id}}-{{canvas}}-desc">
    <title id="{{id}}-{{canvas}}-title">{{heading}}</title>
    <desc id="{{id}}-{{canvas}}-desc">{{description}}</desc>
    {{#drawing.rules}}
    <line class="{{style}}" x1="{{x1}}" y1="{{y1}}" x2="{{x2}}" y2="{{y2}}"/>
    {{/drawing.rules}}
    {{#drawing.segments}}
    <rect class="mark c{{color}}" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}">\
    <title>{{hint}}</title></rect>
    {{/drawing.segments}}
    {{#drawing.keys}}
    <rect class="c{{color}}" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" rx="2"/>
    {{/drawing.keys}}
    {{#drawing.traces}}
    <path class="mark {{style}} c{{color}}" d="{{path}}"><title>{{hint}}</title></path>
    {{/drawing.traces}}
    {{#drawing.dots}}
    <circle class="mark c{{color}}" cx="{{x}}" cy="{{y}}" r="{{radius}}"><title>{{hint}}</title></circle>
    {{/drawing.dots}}
    {{#drawing.labels}}
    <text class="{{style}}" x="{{x}}" y="{{y}}" font-size="{{size}}" text-anchor="{{anchor}}">{{text}}\
    {{#whole}}<title>{{.}}</title>{{/whole}}</text>
    {{/drawing.labels}}
    </svg>
    {{#hasKey}}
    <ol class="key">
    {{#key}}
    <li>{{.}}</li>
    {{/key}}
    </ol>
    {{/hasKey}}
    {{#note}}
    <p class="note">{{.}}</p>
    {{/note}}
    </div>
    """

  private static let table = """
    <details>
    <summary>The values as a table</summary>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="{{id}}-heading">
    <table>
    <thead><tr>{{#table.columns}}<th scope="col">{{.}}</th>{{/table.columns}}</tr></thead>
    <tbody>
    {{#table.rows}}
    <tr><th scope="row">{{name}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/table.rows}}
    </tbody>
    </table>
    </div>
    </details>
    """
}
