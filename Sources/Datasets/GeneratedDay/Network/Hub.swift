import Geography

/// A usual place of fulfilment centres in the United States.
struct Hub {
  var postalCode: String
  var city: String
  var state: String
  /// IANA name.
  var timeZone: String

  /// `CITY-00000`; a city may have several hubs.
  var id: String {
    city.uppercased().split(separator: " ").joined(separator: "-") + "-" + postalCode
  }

  /// The first hub is the one nearest to the people of the country, each next one that which brings a hub
  /// nearest to them (the greedy order of Kuehn and Hamburger, "A heuristic program for locating warehouses",
  /// Management Science 9(4), 1963, DOI 10.1287/mnsc.9.4.643), so that the first few always cover the country.
  /// Hawaii and Alaska come last.
  static let all: [Hub] = ResourceTable.rows(PackageResources.hubs_us_csv).map { cells in
    Hub(postalCode: cells[0], city: cells[1], state: cells[2], timeZone: cells[3])
  }
}
