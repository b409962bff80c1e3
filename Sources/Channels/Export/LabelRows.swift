internal import OrderRouting
internal import ScenarioFiles

/// The parcels of a shipment as label software imports them: a row a parcel, with its weight and size.
///
/// The size is a box that holds the units laid on one another; where a unit's sides are not known it is blank.
struct LabelRows {
  static let header = [
    "Order ID", "Name", "Company", "Address", "Address Line 2", "City", "State", "Zipcode", "Country",
    "Email",
    "Ounces", "Length", "Width", "Height", "Rubber Stamp 1", "Rubber Stamp 2",
  ]

  let rows: [[String]]

  /// - Throws: ``InvalidDocument`` where the recipient is not complete.
  init(_ shipment: PlannedShipment, _ recipient: Recipient, _ day: ImportedDay) throws(InvalidDocument) {
    var check = RuleCheck(order: shipment.order.id)
    check.ofBuyer(recipient[.name].isEmpty ? recipient[.company] : recipient[.name], "Name")
    check.ofBuyer(recipient[.address1], "Address")
    check.ofBuyer(recipient[.country], "Country")
    try check.finish()
    let items = shipment.items.compactMap { entry in
      day.catalog.items[entry.sku].map { (item: $0, units: entry.quantity) }
    }
    let packing = ParcelPacking(items, day.service(of: shipment.row))
    let head =
      [shipment.order.id]
      + [
        Recipient.Field.name, .company, .address1, .address2, .city, .region, .postalCode, .country, .email,
      ].map { recipient[$0] }
    var rows: [[String]] = []
    for parcel in packing.parcels {
      let sides = Self.sides(parcel.contents)
      let size = sides.map { Self.inches($0, day.scenario.lengthUnit) }
      let contents = parcel.contents.map { $0.units == 1 ? $0.item.sku : "\($0.units) × \($0.item.sku)" }
      let row =
        head + [Self.ounces(parcel.weight, day.scenario.weightUnit)] + (size.isEmpty ? ["", "", ""] : size)
        + [
          shipment.row.id, contents.joined(separator: ", "),
        ]
      rows += repeatElement(row, count: parcel.count)
    }
    self.rows = rows
  }

  /// Longest, second and third side of the box; none where a unit's sides are not known.
  private static func sides(_ contents: [(item: Item, units: Int)]) -> [Int64] {
    var box: [Int64] = [0, 0, 0]
    for (item, units) in contents {
      let sides = [item.length.millionths, item.width.millionths, item.height.millionths].sorted(by: >)
      if sides[2] == 0 { return [] }
      box[0] = max(box[0], sides[0])
      box[1] = max(box[1], sides[1])
      box[2] += sides[2] * Int64(units)
    }
    return box.sorted(by: >)
  }

  /// Rounded up to two places; blank where nothing is known of the weight.
  private static func ounces(_ weight: Int64, _ unit: WeightUnit) -> String {
    if weight == 0 { return "" }
    // An ounce is 28.349523125 g.
    let (factor, divisor): (Int128, Int128) =
      switch unit {
      case .ounce: (1, 1)
      case .pound: (16, 1)
      case .gram: (1_000_000_000, 28_349_523_125)
      case .kilogram: (1_000_000_000_000, 28_349_523_125)
      }
    return hundredths(Int128(weight) * factor, divisor)
  }

  private static func inches(_ length: Int64, _ unit: LengthUnit) -> String {
    unit == .inch ? hundredths(Int128(length), 1) : hundredths(Int128(length) * 100, 254)
  }

  private static func hundredths(_ millionths: Int128, _ divisor: Int128) -> String {
    let step = divisor * 10_000
    let rounded = (millionths + step - 1) / step
    return FixedDecimal(millionths: Int64(clamping: rounded * 10_000)).description
  }
}
