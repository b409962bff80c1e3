import OrderRouting

/// A British destination: the first half of a postal code, its rounded place, and how often it is drawn.
struct GiftShopTown {
  var postalCode: String
  var latitude: String
  var longitude: String
  var weight: Int

  static let all: [GiftShopTown] = [
    ("E1", "51.52", "-0.06", 6), ("SE10", "51.48", "0.00", 6), ("SW11", "51.46", "-0.17", 6),
    ("W6", "51.49", "-0.23", 6), ("N7", "51.55", "-0.12", 6), ("B15", "52.46", "-1.92", 7),
    ("M14", "53.45", "-2.23", 7), ("LS6", "53.82", "-1.57", 6), ("L17", "53.37", "-2.94", 4),
    ("S10", "53.38", "-1.51", 4), ("BS6", "51.47", "-2.60", 4), ("NE4", "54.97", "-1.64", 4),
    ("NG7", "52.95", "-1.18", 4), ("CF24", "51.49", "-3.16", 3), ("G12", "55.88", "-4.30", 4),
    ("EH9", "55.93", "-3.18", 4), ("AB24", "57.16", "-2.11", 2), ("IV2", "57.46", "-4.20", 2),
    ("BT7", "54.58", "-5.92", 3), ("PL4", "50.37", "-4.13", 3), ("NR2", "52.62", "1.28", 3),
    ("OX4", "51.73", "-1.21", 3), ("CB1", "52.20", "0.14", 3), ("BN2", "50.83", "-0.12", 3),
  ].map { GiftShopTown(postalCode: $0.0, latitude: $0.1, longitude: $0.2, weight: $0.3) }

  static func draw(_ random: inout SplitMix64) -> GiftShopTown {
    var left = random.draw(0...all.map(\.weight).reduce(0, +) - 1)
    for town in all {
      if left < town.weight { return town }
      left -= town.weight
    }
    return all[0]
  }
}
