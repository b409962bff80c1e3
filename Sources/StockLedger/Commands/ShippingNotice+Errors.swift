extension ShippingNotice {
  /// What its parcels hold that the shipment does not. O(lines × parcels).
  func errors(in shipment: Shipment) -> [FieldError] {
    var left: [String: Int] = [:]
    for line in shipment.lines { left[line.line] = line.quantity }
    var errors: [FieldError] = []
    for (parcel, tracking) in tracking.enumerated() {
      for (index, part) in tracking.lines.enumerated() {
        let pointer = "/tracking/\(parcel)/lines/\(index)"
        guard let units = left[part.line] else {
          errors.append(
            FieldError(
              pointer: pointer + "/line_id", value: part.line, expected: "a line of the shipment"))
          continue
        }
        if part.quantity > units {
          errors.append(
            FieldError(
              pointer: pointer + "/quantity", value: String(part.quantity),
              expected: "at most \(units): what the shipment holds and no other parcel does"))
        }
        left[part.line] = max(0, units - part.quantity)
      }
    }
    return errors
  }
}
