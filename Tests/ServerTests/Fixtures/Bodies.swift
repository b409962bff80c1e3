/// Bodies of requests.
enum Bodies {
  /// An order of one line unless told otherwise.
  static func order(
    _ id: String, _ lines: [(sku: String, quantity: Int)] = [("TEE-M", 2)], channel: String = "web",
    more: String = ""
  ) -> String {
    let lines = lines.enumerated().map { position, line in
      #"{"line_id":"\#(position + 1)","sku":"\#(line.sku)","quantity":\#(line.quantity),"unit_price":"19.00"}"#
    }
    return
      #"{"order_id":"\#(id)","channel":"\#(channel)","country":"US","postal_code":"10001","lines":[\#(lines.joined(separator: ","))]\#(more)}"#
  }
}
