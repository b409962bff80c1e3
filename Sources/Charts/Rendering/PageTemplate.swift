/// The HTML of a page around its values.
enum PageTemplate {
  static let template = HTMLTemplate(text)

  private static let text = """
    <!DOCTYPE html>
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
    \(FigureTemplate.text)
    {{/charts}}
    {{^charts}}
    <p class="note">There are no charts.</p>
    {{/charts}}
    <footer>One file: no script, no fonts, nothing loaded.</footer>
    </main>
    </body>
    </html>

    """
}
