public import Foundation

extension Page {
  /// The page that was stored as JSON, checked.
  ///
  /// - Throws: `InvalidPage` with what is wrong and where, of the first place that cannot be read or of every
  ///   value that no chart can show. Complexity: linear in the text.
  public init(json: Data) throws(InvalidPage) {
    do {
      self = try JSONDecoder().decode(Page.self, from: json)
    } catch let error as DecodingError {
      throw InvalidPage([Self.flaw(json) ?? Self.reason(error)])
    } catch {
      throw InvalidPage(["\(error)"])
    }
    try check()
  }

  /// The JSON that `init(json:)` reads, the same bytes for the same values.
  ///
  /// - Throws: `InvalidPage` for values that no chart can show, such as one that is not a number.
  public func json() throws(InvalidPage) -> Data {
    try check()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(self)
    } catch {
      throw InvalidPage(["\(error)"])
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "\(place(context.codingPath)): there is no \(key.stringValue)"
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      // The text is JSON, so this is about a number, and the decoder does not say which.
      "a number does not fit; seeds are whole and not below zero"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      "\(place(context.codingPath)): \(context.debugDescription)"
    @unknown default: "\(error)"
    }
  }

  /// Where text ceases to be JSON, which the decoder does not say; `nil` where it does not cease.
  private static func flaw(_ json: Data) -> String? {
    do {
      _ = try JSONSerialization.jsonObject(with: json)
      return nil
    } catch {
      let text = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
      return "this is not JSON. " + (text ?? "")
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    var text = ""
    for key in path {
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
    return text.isEmpty ? "the whole" : text
  }
}
