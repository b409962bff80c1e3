import RoutingService
import ServiceDocuments
import Testing

@Suite struct QueryReaderTests {
  private func read<Result>(_ query: String, _ body: (inout QueryReader) -> Result) throws(Problem) -> Result
  {
    var reader = QueryReader(query[...])
    let result = body(&reader)
    try reader.finish()
    return result
  }

  @Test(arguments: [("", 100), ("limit=5", 5), ("limit=1000000", 1000), ("limit=99999999999999999999", 1000)])
  func `more than the limit is cut to it`(query: String, count: Int) throws {
    #expect(try read(query) { $0.number("limit", default: 100, atMost: 1000) } == count)
  }

  @Test(arguments: ["limit=0", "limit=-1", "limit=x", "limit=1.5", "limit=", "limit=1&limit=2", "limit=%zz"])
  func `what is no number of at least 1 is refused`(query: String) {
    #expect(throws: Problem.self) { try read(query) { $0.number("limit", default: 100, atMost: 1000) } }
  }

  @Test(arguments: ["wait=0", "wait=-2", "wait=x", "wait="])
  func `a wait is above 0`(query: String) {
    #expect(throws: Problem.self) { try read(query) { $0.seconds("wait", atMost: 60) } }
  }

  @Test func `a wait may have a fraction, and is cut`() throws {
    #expect(try read("wait=0.5") { $0.seconds("wait", atMost: 60) } == 0.5)
    #expect(try read("wait=3600") { $0.seconds("wait", atMost: 60) } == 60)
    #expect(try read("") { $0.seconds("wait", atMost: 60) } == nil)
  }

  @Test func `values are decoded`() throws {
    #expect(try read("channel=a+b%26%C3%A9") { $0.text("channel") } == "a b&é")
    #expect(try read("sku=A&sku=B&sku=A") { $0.texts("sku", atMost: 10) } == ["A", "B"])
  }

  @Test func `an unknown parameter is told with the nearest name`() {
    #expect {
      try read("chanel=web") { $0.text("channel") }
    } throws: { error in
      (error as? Problem)?.parameters.first?.suggestion == "Maybe \"channel\"."
    }
  }

  @Test func `what a path segment encodes is decoded again`() {
    for text in ["a/b", "é ", "100%", "a+b", "~._-", "日本"] {
      let encoded = PercentEncoding.encoded(text)
      #expect(encoded.utf8.allSatisfy { $0 < 0x80 && $0 != 0x2F && $0 != 0x20 })
      #expect(PercentEncoding.decoded(encoded[...]) == text)
    }
  }
}
