internal import RoutingService
internal import ScenarioFiles

extension Tracking {
  init(_ node: JSONNode, _ log: DocumentLog) {
    let reader = ObjectReader(node, ["carrier", "number", "url", "lines"], log)
    self.init(
      carrier: reader.text("carrier", atMost: 200) ?? "", number: reader.text("number", atMost: 200) ?? "",
      url: reader.text("url", atMost: 2000) ?? "",
      lines: LineQuantity.list("lines", reader) ?? [])
  }
}
