import Foundation

/// Checks JSON against the schemas that Amazon publishes, as far as they say anything.
struct JSONSchema {
  private let root: [String: Any]

  init(_ file: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Resources/selling-partner-api-models")
    let data = try Data(contentsOf: folder.appending(path: file))
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong with a value of a definition, or of the schema itself.
  func violations(_ value: Any, of definition: String? = nil) -> [String] {
    guard let definition else { return check(value, root, "$") }
    let definitions = root["definitions"] as? [String: Any]
    guard let schema = definitions?[definition] as? [String: Any] else {
      return ["no definition \(definition)"]
    }
    return check(value, schema, "$")
  }

  private func check(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      return violations(value, of: String(reference.split(separator: "/").last ?? "")).map { path + " " + $0 }
    }
    var found: [String] = []
    func fail(_ message: String) { found.append("\(path): \(message)") }
    switch schema["type"] as? String {
    case "object":
      guard let object = value as? [String: Any] else { return ["\(path): no object"] }
      for name in schema["required"] as? [String] ?? [] where object[name] == nil { fail("lacks \(name)") }
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      for (name, member) in object {
        guard let inner = properties[name] else {
          if !properties.isEmpty, schema["additionalProperties"] as? Bool != true {
            fail("does not know \(name)")
          }
          continue
        }
        found += check(member, inner, path + "." + name)
      }
    case "array":
      guard let array = value as? [Any] else { return ["\(path): no array"] }
      if let least = schema["minItems"] as? Int, array.count < least { fail("too few") }
      if let most = schema["maxItems"] as? Int, array.count > most { fail("too many") }
      if let items = schema["items"] as? [String: Any] {
        for (index, element) in array.enumerated() { found += check(element, items, path + "[\(index)]") }
      }
    case "string":
      guard let text = value as? String else { return ["\(path): no text"] }
      if let most = schema["maxLength"] as? Int, text.unicodeScalars.count > most {
        fail("longer than \(most)")
      }
      if let least = schema["minLength"] as? Int, text.unicodeScalars.count < least { fail("too short") }
      if let words = schema["enum"] as? [String], !words.contains(text) {
        fail("\(text) is none of \(words)")
      }
      if let only = schema["const"] as? String, only != text { fail("is not \(only)") }
      if schema["format"] as? String == "date-time", (try? Date(text, strategy: .iso8601)) == nil,
        (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))) == nil
      {
        fail("\(text) is no date and time")
      }
    case "integer":
      guard let number = value as? Int else { return ["\(path): no whole number"] }
      if let least = schema["minimum"] as? Int, number < least { fail("below \(least)") }
    default: break
    }
    return found
  }
}
