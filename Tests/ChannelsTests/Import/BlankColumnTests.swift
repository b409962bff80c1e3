import Channels
import Testing

@Suite struct `A column of prices or postal codes that is blank` {
  private func telling(_ code: String, _ imported: Imported) -> [Telling] {
    imported.outcome.report.entries.map(\.telling).filter { $0.code == code }
  }

  @Test func `is told once a file, with how many lines or orders and what to do`() {
    let blank = Samples.generic.replacing("1.234,50", with: "").replacing(";20,00;", with: ";;")
      .replacing(";80202;", with: ";;")
    let imported = Imported(blank, into: Samples.network)
    #expect(imported.orders.count == 2)
    #expect(telling("blank_price", imported).map(\.count) == [2])
    #expect(telling("blank_postal_code", imported).map(\.count) == [1])
    #expect(telling("blank_price", imported).first?.message.contains("choose a report or columns") == true)
  }

  @Test func `is told of a report that has no such column, and not of one that is filled in`() {
    let unshipped = Imported(Samples.amazonUnshipped, into: Samples.network)
    #expect(telling("blank_price", unshipped).map(\.count) == [unshipped.orders.count])
    #expect(telling("blank_postal_code", unshipped).isEmpty)
    #expect(telling("blank_price", Imported(Samples.generic, into: Samples.network)).isEmpty)
  }

  @Test func `is nothing to tell where addresses have no postal codes`() {
    let abroad = Samples.generic.replacing(";80202;US;", with: ";;HK;")
    #expect(telling("blank_postal_code", Imported(abroad, into: Samples.network)).isEmpty)
  }
}
