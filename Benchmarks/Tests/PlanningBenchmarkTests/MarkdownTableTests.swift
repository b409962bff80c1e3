import MarkdownTables
import Testing

struct MarkdownTableTests {
  @Test func `a name with a bar or a line end stays in its cell`() {
    var table = MarkdownTable(["a|b", "n"])
    table.append("c|d\ne", "1")
    #expect(table.text == "| a\\|b | n |\n|---|---:|\n| c\\|d e | 1 |")
  }
}
