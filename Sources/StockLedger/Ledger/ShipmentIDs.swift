/// Gives shipments ids that are unique for ever: the server's name, which is, and a count.
struct ShipmentIDs {
  let server: String
  private(set) var last: Int64

  init(server: String, after last: Int64) {
    precondition(
      server.utf8.count <= 16 && server.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) },
      "a server's name is at most 16 of A–Z and 0–9")
    self.server = server
    self.last = last
  }

  mutating func next() -> (id: String, number: Int64) {
    last += 1
    return (server + "-" + String(last, radix: 36, uppercase: true), last)
  }

  /// Goes on after a shipment of another server.
  mutating func pass(_ number: Int64) { last = max(last, number) }
}
