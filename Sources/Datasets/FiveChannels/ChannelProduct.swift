/// A product of the made-up seller of household goods.
struct ChannelProduct {
  var sku: String
  var name: String
  /// Hundredths of a pound.
  var weight: Int
  /// Inches.
  var edges: (length: Int, width: Int, height: Int)
  var cents: Int

  static let all: [ChannelProduct] = [
    ChannelProduct(sku: "MUG-BLU", name: "Ceramic mug, blue", weight: 95, edges: (5, 5, 5), cents: 1800),
    ChannelProduct(sku: "MUG-GRN", name: "Ceramic mug, green", weight: 95, edges: (5, 5, 5), cents: 1800),
    ChannelProduct(sku: "BEAN-12", name: "Coffee beans, 12 oz", weight: 85, edges: (8, 5, 3), cents: 1650),
    ChannelProduct(sku: "BEAN-32", name: "Coffee beans, 2 lb", weight: 215, edges: (11, 6, 4), cents: 3400),
    ChannelProduct(sku: "FILTER-100", name: "Paper filters, 100", weight: 40, edges: (7, 5, 3), cents: 750),
    ChannelProduct(sku: "KETTLE-GN", name: "Gooseneck kettle", weight: 310, edges: (12, 9, 8), cents: 5900),
    ChannelProduct(sku: "GRIND-HD", name: "Hand grinder", weight: 160, edges: (9, 4, 4), cents: 6400),
    ChannelProduct(sku: "SCALE-02", name: "Kitchen scale", weight: 120, edges: (8, 6, 2), cents: 2900),
    ChannelProduct(sku: "TOWEL-3", name: "Tea towels, three", weight: 55, edges: (9, 7, 1), cents: 2100),
    ChannelProduct(sku: "APRON-M", name: "Apron", weight: 70, edges: (10, 8, 1), cents: 3200),
    ChannelProduct(
      sku: "PAN-10", name: "Carbon steel pan, 10 in", weight: 420, edges: (18, 11, 3), cents: 4900),
    ChannelProduct(
      sku: "BOARD-OAK", name: "Oak board 12\" x 18\"", weight: 610, edges: (18, 12, 2), cents: 5500),
  ]
}
