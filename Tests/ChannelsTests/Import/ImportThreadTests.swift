import Channels
import Testing

@Suite struct `An import on several threads` {
  /// Orders of two channels, more than one part has, with what is told once a file all over them.
  private static let files: [ImportFile] = {
    var amazon = String(Samples.amazonUnshipped.prefix { $0 != "\n" }) + "\n"
    var generic =
      "order_id,line_id,sku,quantity,unit_price,name,address_1,city,state,postal_code,country,placed_at\n"
    for number in 0..<2600 {
      let zip = number % 700 == 3 ? "2134" : number % 900 == 5 ? "'02134" : "33101"
      let street = number % 800 == 1 ? "PO Box 12" : "1 Example St"
      let sku = number % 600 == 2 ? "UNKNOWN-\(number % 5)" : "MUG"
      amazon +=
        "111-\(number)\t9\(number)\t2026-11-20T14:18:23-08:00\t2026-11-23T23:59:59-08:00\t\(sku)\tMug\t3\t1\t2\tStandard\tBuyer\t\(street)\tBoston\tMA\t\(zip)\tUS\n"
      generic +=
        "P-\(number),1,\(sku),\(number % 400 == 7 ? "1.5" : "2"),14.50,Buyer,\(street),Denver,CO,\(zip),United States,11/\(1 + number % 12)/2026\n"
    }
    return [
      ImportFile(name: "amazon", bytes: Array(amazon.utf8)),
      ImportFile(name: "generic", bytes: Array(generic.utf8)),
    ]
  }()

  @Test func `gives the same bytes on one as on any number of them`() {
    let one = outcome(threads: 1)
    #expect(one.errors.isEmpty && one.report.orders > 5000)
    #expect(one.report.entries.contains { $0.telling.code == "po_box" && $0.telling.count > 2 })
    for threads in [2, 5] {
      let other = outcome(threads: threads)
      #expect(other.files.map(\.name) == one.files.map(\.name))
      for (left, right) in zip(other.files, one.files) {
        #expect(left.bytes == right.bytes, "\(left.name) on \(threads) threads")
      }
      #expect(other.errors == one.errors)
    }
  }

  private func outcome(threads: Int) -> ImportOutcome {
    ChannelImport.run(network: Samples.network, files: Self.files, settings: ImportSettings(threads: threads))
  }
}
