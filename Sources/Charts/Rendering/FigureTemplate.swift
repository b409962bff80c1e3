/// The HTML of a chart around its values.
enum FigureTemplate {
  static let template = HTMLTemplate(text)

  static let text = """
    <figure id="{{id}}" aria-labelledby="{{id}}-heading">
    <h{{level}} id="{{id}}-heading">{{heading}}</h{{level}}>
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
    {{#caption.origin}}
    <p class="origin">Scenario: {{scenario}} · {{seeds}} · {{machine}}\
    {{#date}} · <time>{{.}}</time>{{/date}}</p>
    {{#note}}
    <p>{{.}}</p>
    {{/note}}
    {{/caption.origin}}
    </figcaption>
    {{#table}}
    \(table)
    {{/table}}
    </figure>
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
    <path class="mark {{style}} c{{color}}"{{#width}} stroke-width="{{.}}"{{/width}} d="{{path}}">\
    <title>{{hint}}</title></path>
    {{/drawing.traces}}
    {{#drawing.dots}}
    <circle class="mark c{{color}}" cx="{{x}}" cy="{{y}}" r="{{radius}}"><title>{{hint}}</title></circle>
    {{/drawing.dots}}
    {{#drawing.markers}}
    <rect class="mark marker c{{color}}" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}">\
    <title>{{hint}}</title></rect>
    {{/drawing.markers}}
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
    <thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{name}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </div>
    </details>
    """
}
