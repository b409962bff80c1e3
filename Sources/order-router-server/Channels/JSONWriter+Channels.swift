import Channels
import RoutingService
import ScenarioFiles
import ServiceDocuments

extension JSONWriter {
  mutating func confirmation(_ document: ConfirmationDocument) {
    object { writer in
      writer.member("kind", document.kind)
      switch document.content {
      case .request(let value):
        writer.name("request")
        writer.raw(value.line)
        writer.name("row")
        writer.null()
      case .row(let header, let cells, let isTabbed):
        writer.name("request")
        writer.null()
        writer.member("row") { writer in
          writer.member("columns", header)
          writer.member("cells", cells)
          writer.member("separator", isTabbed ? "\t" : ",")
        }
      }
    }
  }

  mutating func offer(_ offer: StockOffer) {
    func told(_ text: String) -> String? { text.isEmpty ? nil : text }
    object { writer in
      writer.member("sku", offer.sku)
      writer.member("location", told(offer.location))
      writer.member("location_id", told(offer.locationID))
      writer.member("quantity", offer.quantity)
    }
  }

  /// A document of a channel: JSON as it is, anything else as a text.
  mutating func upload(_ file: OutgoingFile) {
    object { writer in
      writer.member("name", String(file.path.drop { $0 == "/" }))
      let isJSON = file.path.hasSuffix(".json")
      writer.member("media_type", isJSON ? "application/json" : "text/csv")
      writer.name("content")
      if isJSON { writer.raw(file.bytes) } else { writer.string(String(decoding: file.bytes, as: UTF8.self)) }
    }
  }

  mutating func problem(_ problem: DocumentProblem) {
    func told(_ text: String) -> String? { text.isEmpty ? nil : text }
    object { writer in
      writer.member("order_id", told(problem.order))
      writer.member("field", told(problem.field))
      writer.member("value", told(problem.value))
      writer.member("message", problem.message)
      writer.member("remedy", problem.remedy)
    }
  }

  mutating func telling(_ entry: ImportReport.Entry) {
    func told(_ text: String) -> String? { text.isEmpty ? nil : text }
    let telling = entry.telling
    object { writer in
      writer.member("kind", telling.kind.rawValue)
      writer.member("code", telling.code)
      writer.member("message", told(telling.message))
      writer.member("order_id", told(entry.order))
      writer.member("source_order_id", told(telling.order))
      writer.member("source_line_id", told(telling.line))
      writer.member("source_sku", told(telling.sku))
      writer.member("quantity", told(telling.quantity))
      writer.member("count", telling.count)
    }
  }
}
