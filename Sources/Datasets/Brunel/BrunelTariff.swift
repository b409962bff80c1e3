import OrderRouting

/// Bands of one lane that do not overlap, by weight.
///
/// Eleven lanes quote two or three prices for the same weight. Each price is kept: the bands of a lane, by
/// their ends and then by price, go one by one into the first tariff where they overlap nothing, and every
/// tariff becomes a service of its own, so that the cheapest price for a weight can be chosen.
struct BrunelTariff {
  var lane: BrunelLane
  /// Position among the lane's tariffs.
  var number: Int
  var bands: [BrunelRate]

  var service: String { number == 0 ? lane.service : "\(lane.service)-\(number)" }
  var rateCard: String { "\(lane.port):\(service)" }

  /// By port and service.
  static func tariffs(of rates: [BrunelRate]) -> [BrunelTariff] {
    var tariffs: [BrunelTariff] = []
    for (lane, bands) in Dictionary(grouping: rates, by: \.lane) {
      var own: [BrunelTariff] = []
      let sorted = bands.sorted {
        ($0.from, $0.upTo, $0.perKilogram, $0.minimum) < ($1.from, $1.upTo, $1.perKilogram, $1.minimum)
      }
      for band in sorted {
        let place = own.firstIndex { ($0.bands.last.map { $0.upTo < band.from }) ?? true }
        if let place {
          own[place].bands.append(band)
        } else {
          own.append(BrunelTariff(lane: lane, number: own.count, bands: [band]))
        }
      }
      tariffs += own
    }
    return tariffs.sorted { ($0.lane.port, $0.service) < ($1.lane.port, $1.service) }
  }

  /// Rows of a rate card: `up_to`, `price`, `per_unit`, `minimum`.
  ///
  /// A card has no lower ends, so that weights without a price (below the first band, and in gaps wider than
  /// the hundredth by which the source rounds the ends of its bands) get a prohibitive one.
  var rows: [[String]] {
    var rows: [[String]] = []
    var end: Int64 = 0
    for (position, band) in bands.enumerated() {
      let start = band.from.rounded.millionths
      if start - end > (position == 0 ? 0 : 10_000) {
        rows.append([FixedDecimal(millionths: start - 1).description, BrunelTariff.prohibitive, "", ""])
      }
      end = band.upTo.rounded.millionths
      rows.append([
        band.upTo.rounded.description, "0", band.perKilogram.description, band.minimum.description,
      ])
    }
    return rows
  }

  /// Above what leaving the largest order unfilled costs.
  static let prohibitive = "9000000"
}
