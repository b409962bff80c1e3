import Geography
import OrderRouting

/// An order; its storage is used again for the next one.
struct GeneratedOrder {
  struct Line {
    var sku: Int
    var quantity: Int
  }

  /// The order's place in the day, from 1.
  var number = 0
  /// Position in `NearDemand.areas`.
  var area = 0
  /// The last two digits of the postal code.
  var postalCodeEnd = 0
  var channel = SalesChannel.amazon
  /// Minutes after midnight.
  var minute = 0
  /// Days after the day of planning; `nil`: nothing was promised.
  var promise: Int?
  var lines: [Line] = []
}

extension GeneratedOrder {
  /// The orders of a day; the same each time it is made.
  struct Sequence {
    private let count: Int
    private var random: SplitMix64
    private let popularity: Popularity
    private let areas = WeightedChoice(NearDemand.areas.map(\.population))
    private let channels = WeightedChoice(SalesChannel.allCases.map(\.share))
    private let skus: Int
    private let maxLines: Int
    private let maxQuantity: Int
    /// Chances in millionths of a further line and of a second unit.
    private let furtherLine: Int
    private let secondUnit: Int
    private var number = 0

    init(_ settings: GeneratedDay.Settings, popularity: Popularity) {
      count = settings.orders
      random = SplitMix64(seed: settings.seed, key: "orders")
      self.popularity = popularity
      skus = settings.skus
      maxLines = min(settings.maxLines, settings.skus)
      maxQuantity = settings.maxQuantity
      furtherLine = LineCount.furtherLine(mean: settings.meanLines, maximum: maxLines)
      secondUnit = maxQuantity > 1 ? Int(settings.multipleUnitShare.millionths) : 0
    }

    /// False where there is none left. O(lines × log SKUs).
    mutating func next(_ order: inout GeneratedOrder) -> Bool {
      guard number < count else { return false }
      number += 1
      order.number = number
      order.area = areas.draw(&random)
      order.postalCodeEnd = random.draw(1...99)
      order.channel = SalesChannel.allCases[channels.draw(&random)]
      order.minute = (number - 1) * GeneratedDay.minutesOfOrders / count
      order.promise = promise()
      order.lines.removeAll(keepingCapacity: true)
      repeat {
        order.lines.append(Line(sku: sku(notIn: order.lines), quantity: quantity()))
      } while order.lines.count < maxLines && random.below(1_000_000) < furtherLine
      return true
    }

    private mutating func promise() -> Int? {
      switch random.draw(0...99) {
      case ..<10: 2
      case ..<40: 4
      case ..<70: 5
      case ..<85: 7
      default: nil
      }
    }

    /// One the order has already gives way to the next less popular.
    private mutating func sku(notIn lines: [Line]) -> Int {
      var sku = popularity.choice.draw(&random)
      while lines.contains(where: { $0.sku == sku }) { sku = sku + 1 < skus ? sku + 1 : 0 }
      return sku
    }

    /// After the second unit, each further one has a chance of a half.
    private mutating func quantity() -> Int {
      guard random.below(1_000_000) < secondUnit else { return 1 }
      var quantity = 2
      while quantity < maxQuantity, random.next() >> 63 == 1 { quantity += 1 }
      return quantity
    }
  }
}
