import Testing

@testable import routing_benchmark

struct MarkedSectionTests {
  @Test func `the part between the marks is replaced and nothing else`() {
    let text = "before\n<!-- figures -->\nold\n<!-- /figures -->\nafter"
    let replaced = MarkedSection.figures.replaced(in: text, by: "new")
    #expect(replaced == "before\n<!-- figures -->\nnew\n<!-- /figures -->\nafter")
  }

  @Test func `a file without the marks in order is refused`() {
    #expect(MarkedSection.figures.replaced(in: "<!-- /figures --> <!-- figures -->", by: "new") == nil)
  }
}
