import Testing

@testable import ScenarioFiles

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws(JSONSyntaxError) -> JSONNode {
    try JSONParser.parse(Array(text.utf8))
  }

  private func failure(_ text: String) -> Int? {
    do throws(JSONSyntaxError) {
      _ = try parse(text)
      return nil
    } catch {
      return error.offset
    }
  }

  @Test func `numbers keep the digits that are written`() throws {
    for lexeme in ["0", "-0", "0.10", "1e3", "-1.5E-07", "123456789012345678901234567890.000001"] {
      guard case .number(let text) = try parse(" \(lexeme) ").value else {
        Issue.record("\(lexeme) is no number")
        continue
      }
      #expect(text == lexeme)
    }
  }

  @Test func `strings undo every escape`() throws {
    guard case .string(let text) = try parse(#""\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE9A é""#).value else {
      Issue.record("no string")
      return
    }
    #expect(text == "\"\\/\u{8}\u{C}\n\r\té🚚 é")
  }

  @Test func `members keep their order and their places`() throws {
    let root = try parse("{ \"b\": [1, {}],\n  \"a\": true }")
    guard case .object(let members) = root.value else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == ["b", "a"])
    #expect(members.map(\.keyOffset) == [2, 18])
    #expect(members.map(\.node.offset) == [7, 23])
    #expect(members.map(\.node.end) == [14, 27])
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("{\"a\"}", 4), ("{\"a\":}", 5), ("{\"a\":1,}", 7), ("{a:1}", 1), ("[1 2]", 3),
    ("[1,]", 3),
    ("01", 0), ("-", 0), (".5", 0), ("1.", 2), ("1e", 2), ("+1", 0), ("nul", 0), ("nulls", 4), ("'a'", 0),
    ("\"a", 0), ("\"\n\"", 1), ("\"\\x\"", 1), ("\"\\uD83D\"", 1), ("\"\\uDE9A\"", 1), ("1 2", 2),
    ("{} x", 3),
    ("NaN", 0), ("// a\n1", 0),
  ])
  func `whatever is not JSON is refused where it starts`(text: String, offset: Int) {
    #expect(failure(text) == offset, "\(text)")
  }

  @Test func `nesting ends at 64 levels`() {
    #expect(failure(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == nil)
    #expect(failure(String(repeating: "[", count: 65) + String(repeating: "]", count: 65)) == 64)
    #expect(failure(String(repeating: "[", count: 1_000_000)) == 64)
  }

  @Test func `a value is written in the order of its members and reads back the same`() throws {
    let value = JSONValue.object([
      .init("z", .string("a\"\\\n\u{1}é🚚")), .init("a", .array([.integer(-3), .number("1.50"), .null])),
      .init("empty", .array([])), .init("none", .object([])), .init("yes", .boolean(true)),
    ])
    let text = """
      {
        "z": "a\\"\\\\\\n\\u0001é🚚",
        "a": [
          -3,
          1.50,
          null
        ],
        "empty": [],
        "none": {},
        "yes": true
      }

      """
    #expect(value.text == text)
    guard case .string(let string) = try parse(value.text)["z"]?.value else {
      Issue.record("no string")
      return
    }
    #expect(string == "a\"\\\n\u{1}é🚚")
  }
}
