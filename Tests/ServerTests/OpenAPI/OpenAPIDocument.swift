import ScenarioFiles

@testable import order_router_server

/// The document that the server serves, and whether answers are as it says.
struct OpenAPIDocument {
  static let shared = Result { try OpenAPIDocument() }

  let root: JSONNode
  let checker: SchemaChecker

  init() throws {
    root = try JSONParser.parse(PackageResources.openapi_json)
    checker = SchemaChecker(document: root)
  }

  /// The template of a path; `nil` where the document has none.
  func template(of path: Substring) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let fitting = (root["paths"]?.members.map(\.key) ?? []).filter { template in
      let segments = template.split(separator: "/", omittingEmptySubsequences: false)
      return segments.count == parts.count
        && zip(segments, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
    return fitting.min { $0.count { $0 == "{" } < $1.count { $0 == "{" } }
  }

  /// What of an answer is not as the document says; empty for a path or a method that it does not have.
  func faults(_ method: String, _ target: String, _ answer: HTTPAnswer) -> [String] {
    let path = target.prefix { $0 != "?" }
    let name = method == "HEAD" ? "get" : method.lowercased()
    guard let template = template(of: path), let operation = root["paths"]?[template]?[name] else {
      return [404, 405].contains(answer.status)
        ? problemFaults(answer) : ["\(method) \(path) is not documented"]
    }
    guard var response = operation["responses"]?[String(answer.status)] else {
      return ["\(method) \(template): \(answer.status) is not documented: \(answer.text.prefix(300))"]
    }
    if let reference = response["$ref"] { response = checker.resolve(reference.text) ?? response }
    if method == "HEAD" { return answer.body.isEmpty ? [] : ["HEAD has a body"] }
    let type = (answer.headers["content-type"] ?? "").split(separator: ";").first.map(String.init) ?? ""
    guard let schema = response["content"]?[type]?["schema"] else {
      return ["\(method) \(template) \(answer.status): \(type) is not documented"]
    }
    if !type.hasSuffix("json") { return [] }
    do {
      return checker.faults(
        of: try JSONParser.parse(answer.body), schema, at: "\(method) \(template) \(answer.status)")
    } catch {
      return ["\(method) \(template): no JSON: \(answer.text.prefix(100))"]
    }
  }

  private func problemFaults(_ answer: HTTPAnswer) -> [String] {
    if answer.body.isEmpty { return [] }
    guard let schema = root["components"]?["schemas"]?["Problem"],
      let node = try? JSONParser.parse(answer.body)
    else {
      return ["no problem document"]
    }
    return checker.faults(of: node, schema)
  }
}
