import ScenarioFiles
import ServiceDocuments
import Testing

@Suite struct ProblemTests {
  @Test(arguments: ProblemCode.allCases)
  func `a problem has its code's status, title and type`(code: ProblemCode) throws {
    let node = try JSONParser.parse(Problem(code, "Something.").bytes)
    guard case .number(String(code.status)) = node["status"]?.value,
      case .string(code.rawValue) = node["code"]?.value,
      case .string(code.title) = node["title"]?.value, case .string("Something.") = node["detail"]?.value,
      case .string(let type) = node["type"]?.value
    else {
      Issue.record("expected all members")
      return
    }
    #expect(type.hasSuffix(code.rawValue))
    #expect((400...599).contains(code.status))
  }

  @Test func `values are told as they were sent`() throws {
    let errors = [
      DocumentError("/a", value: .number("1.50"), expected: "x"),
      DocumentError("/b", value: .string("q\"\n"), expected: "x", suggestion: "Maybe \"y\"."),
      DocumentError("/c", value: .boolean(false), expected: "x"), DocumentError("/d", expected: "x"),
    ]
    let text = String(decoding: Problem(InvalidDocument(errors)).bytes, as: UTF8.self)
    #expect(text.contains(#"{"pointer":"/a","value":1.50,"expected":"x","suggestion":""}"#))
    #expect(text.contains(#""value":"q\"\n","expected":"x","suggestion":"Maybe \"y\".""#))
    #expect(text.contains(#""value":false"#) && text.contains(#""pointer":"/d","value":null"#))
    #expect(text.contains("4 errors"))
  }
}
