internal import RoutingService
internal import ScenarioFiles

extension LineQuantity {
  init(_ node: JSONNode, _ log: DocumentLog) {
    let reader = ObjectReader(node, ["line_id", "quantity"], log)
    self.init(
      line: reader.identifier("line_id", isRequired: true) ?? "",
      quantity: reader.count("quantity", in: 1...1_000_000, isRequired: true) ?? 1)
  }

  /// The lines that an object of a body names, each once; `nil` where it names none.
  static func list(_ name: String, _ reader: ObjectReader) -> [LineQuantity]? {
    let log = reader.log
    let lines = reader.elements(name, atMost: 2000) { LineQuantity($0, log) }
    var symbols = SymbolTable(minimumCapacity: lines.count)
    for (position, line) in lines.enumerated() {
      let known = symbols.count
      if Int(symbols.intern(line.line)) == known || line.line.isEmpty { continue }
      log.under(name) {
        log.under(position) {
          log.report("line_id", nil, expected: "each line once", suggestion: "Add the quantities up.")
        }
      }
    }
    return lines.isEmpty ? nil : lines
  }
}
