import OrderRouting

// Files of ISHOP-U instances.
extension ShopProblem {
  /// Reads a file in the layout of the instances that the authors publish since July 2023 (repository
  /// AASantiago/ISHOP-U-Instances; seen 2026-11-24): the number of products and of shops; the units wanted of
  /// each product; the delivery price of each shop; a matrix of prices and one of available units, a row a
  /// shop. Each part stands under a line that begins with `#`; numbers are parted by commas.
  ///
  /// Products and shops are numbered from 0. The published files have the two counts in either order, so they
  /// are taken as what the lists have, and must agree with them. A unit that is not sold has price 0 and 0
  /// units.
  ///
  /// Throws the first number that is not as it should be, with its line. O(bytes).
  public init(instance text: String, file: String) throws(InvalidProblem) {
    let parts = ShopFile(text, file: file)
    let wanted = try Self.list(parts.part("QUANTITY_TO_BUY")) { reader, number throws(InvalidProblem) in
      try reader.whole("the units wanted of product \(number)", atLeast: 1)
    }
    let deliveries = try Self.list(parts.part("DELIVERY_PRICE")) { reader, number throws(InvalidProblem) in
      try reader.amount("the delivery price of shop \(number)")
    }
    try Self.checkCounts(parts, products: wanted.count, shops: deliveries.count)
    var prices = try parts.part("MATRIX OF PRICES")
    var units = try parts.part("MATRIX OF AVAILABILITY")
    var shops: [Shop] = []
    for (number, delivery) in deliveries.enumerated() {
      var shop = Shop(deliveryPrice: delivery, available: [], prices: [])
      for product in wanted.indices {
        let what = "of product \(product) at shop \(number)"
        shop.prices.append(try prices.amount("the price \(what)", startsLine: product == 0))
        shop.available.append(try units.whole("the units \(what)", startsLine: product == 0))
        if shop.available[product] > 0, shop.prices[product] == .zero {
          throw InvalidProblem(file, "found units, but no price, \(what); expected both or neither")
        }
      }
      shops.append(shop)
    }
    try prices.end(after: "the prices of the last shop")
    try units.end(after: "the units of the last shop")
    name = file
    self.wanted = wanted
    self.shops = shops
    try check(file: file)
  }

  /// A list of values, each after its number from 0.
  private static func list<Value>(
    _ part: NumberReader,
    _ value: (inout NumberReader, Int) throws(InvalidProblem) -> Value
  ) throws(InvalidProblem) -> [Value] {
    var reader = part
    var values: [Value] = []
    while !reader.isAtEnd {
      let number = try reader.whole("number \(values.count) of the list", startsLine: true)
      guard number == values.count else {
        throw InvalidProblem(reader.file, "found number \(number) in a list; expected \(values.count)")
      }
      values.append(try value(&reader, number))
    }
    return values
  }

  private static func checkCounts(
    _ parts: ShopFile, products: Int, shops: Int
  ) throws(InvalidProblem) {
    var reader = try parts.part("NO_PRODUCTS")
    let first = try reader.whole("the number of products", atLeast: 1, startsLine: true)
    let second = try reader.whole("the number of shops", atLeast: 1)
    try reader.end(after: "the number of shops")
    if (first, second) == (products, shops) || (first, second) == (shops, products) { return }
    throw InvalidProblem(
      parts.file,
      "found \(first) and \(second) as the numbers of products and shops, in either order; expected "
        + "\(products) and \(shops), as many as are listed")
  }
}
