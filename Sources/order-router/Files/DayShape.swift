public import ArgumentParser
import Datasets
public import OrderRouting
internal import RouteVerification

/// What the orders and the stock of a generated day are like.
struct DayShape: ParsableArguments {
  @Option(help: "Units stocked for each unit ordered. Default: 1.5 typical, 1.05 tight, 0.9 scarce.")
  var stockCover: FixedDecimal?

  @Option(help: "Shipments that can be made for each order. Default: 1.2 typical, 1.05 tight and scarce.")
  var capacityCover: FixedDecimal?

  @Option(help: "Lines an order has on average.")
  var meanLines: FixedDecimal = 1.7

  @Option(help: "Lines an order has at most.")
  var maxLines = 6

  @Option(help: "Zipf's exponent of the SKUs' popularity: 0 makes all alike, 1 a few of them dominate.")
  var skew: FixedDecimal = 0.8

  @Option(help: "The share of order lines with more than one unit.")
  var multiUnitShare: FixedDecimal = 0.25

  @Option(help: "Units a line has at most.")
  var maxQuantity = 6

  func apply(to settings: inout GeneratedDay.Settings) {
    settings.stockCover = stockCover ?? settings.stockCover
    settings.capacityCover = capacityCover ?? settings.capacityCover
    settings.meanLines = meanLines
    settings.maxLines = maxLines
    settings.skew = skew
    settings.multipleUnitShare = multiUnitShare
    settings.maxQuantity = maxQuantity
  }
}

extension FixedDecimal: ExpressibleByArgument {
  /// Reads what ``init(_:)`` reads.
  public init?(argument: String) { self.init(argument) }
}
