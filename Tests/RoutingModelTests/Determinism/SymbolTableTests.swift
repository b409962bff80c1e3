import RoutingModel
import Testing

@Suite struct SymbolTableTests {
  @Test func `numbers are dense and found again after growth`() {
    var table = SymbolTable()
    let numbers = (0..<50_000).map { number in table.intern("sku-\(number)") }
    #expect(numbers == (0..<50_000).map { Int32($0) })
    for number in stride(from: 0, to: 50_000, by: 7) {
      #expect(table.find("sku-\(number)") == Int32(number))
      #expect(table[Int32(number)] == "sku-\(number)")
    }
    #expect(table.find("sku-50000") == nil)
  }

  @Test func `ids are equal when their bytes are, not when they look alike`() {
    var table = SymbolTable()
    let composed = table.intern("caf\u{E9}")
    let decomposed = table.intern("cafe\u{301}")
    #expect(composed != decomposed)
    #expect(table.precedes(decomposed, composed))
  }
}
