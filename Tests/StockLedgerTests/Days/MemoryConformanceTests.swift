import LedgerConformance
import Testing

@Suite struct MemoryConformanceTests {
  @Test(arguments: StoreCheck.all) func `memory keeps the promises of every store`(check: StoreCheck) {
    let maker = StoreMaker(make: { MemoryLedger() }, reopen: { $0 })
    #expect(check.failures(of: maker) == [])
  }
}
