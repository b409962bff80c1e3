private import Mustache

/// A Mustache template of HTML or XML that escapes what is put into it scalar by scalar.
///
/// The names between its braces are those of fields; `{{{name}}}` alone puts text in as it is.
public struct HTMLTemplate: Sendable {
  private let template: MustacheTemplate

  /// - Parameter text: a program's own, never data: one that is not Mustache ends the program.
  public init(_ text: String) {
    MustacheContentTypes.register(ScalarEscaping(), named: ScalarEscaping.name)
    do {
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(ScalarEscaping.name)}}" + text)
    } catch {
      preconditionFailure("the template of a page is not Mustache: \(error)")
    }
  }

  /// The template with the fields of a value in place of their names. Complexity: linear in what comes out.
  public func render(_ value: Any) -> String { template.render(value) }

  /// A text as HTML and XML may hold it, in attributes too.
  public static func escaped(_ text: String) -> String { ScalarEscaping().escapeText(text) }
}
