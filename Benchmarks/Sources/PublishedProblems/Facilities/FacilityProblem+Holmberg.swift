// Files in the Holmberg layout.
extension FacilityProblem {
  /// Reads a file in the layout of Holmberg, Rönnqvist & Yuan (1999), European Journal of Operational
  /// Research 113(3), 544–559: the numbers of facilities and of customers; by facility its capacity and
  /// opening cost; the demand of every customer; by facility what it costs to supply all of each customer.
  ///
  /// The layout is as the README of the instances kept by the Operational Research Group of the University of
  /// Brescia has it (set Holmberg, 71 files; seen 2026-11-24). The demands and every facility's costs begin
  /// on a line of their own; that tells the layout from OR-Library's, which has as many numbers, but where
  /// there is one customer more than facilities.
  ///
  /// Throws the first number that is not as it should be, with its line. O(bytes).
  public init(holmberg text: String, file: String) throws(InvalidProblem) {
    var reader = NumberReader(text, file: file)
    let (count, customerCount) = try Self.counts(&reader)
    var facilities: [Facility] = []
    for number in 1...count { facilities.append(try Self.facility(number, .stated, &reader)) }
    var customers: [Customer] = []
    for number in 1...customerCount {
      let demand = try reader.whole(
        "the demand of customer \(number)", atLeast: 1, startsLine: number == 1)
      customers.append(Customer(demand: demand, costs: []))
    }
    for facility in 1...count {
      for number in 1...customerCount {
        let what = "the cost of supplying customer \(number) from facility \(facility)"
        customers[number - 1].costs.append(try reader.amount(what, startsLine: number == 1))
      }
    }
    try reader.end(after: "the costs of facility \(count)")
    name = file
    self.facilities = facilities
    self.customers = customers
    try check(file: file)
  }

  /// How many facilities and customers: the first two numbers.
  static func counts(_ reader: inout NumberReader) throws(InvalidProblem) -> (Int, Int) {
    let facilities = try reader.whole("the number of facilities", atLeast: 1, startsLine: true)
    return (facilities, try reader.whole("the number of customers", atLeast: 1))
  }

  /// A facility's capacity and opening cost, on a line of their own.
  static func facility(
    _ number: Int, _ capacities: Capacities, _ reader: inout NumberReader
  ) throws(InvalidProblem) -> Facility {
    let what = "the capacity of facility \(number)"
    var capacity: Int?
    switch capacities {
    case .stated: capacity = try reader.whole(what, startsLine: true)
    case .each(let units):
      try reader.skip(what, startsLine: true)
      capacity = units
    case .none: try reader.skip(what, startsLine: true)
    }
    return Facility(
      capacity: capacity, openingCost: try reader.amount("the opening cost of facility \(number)"))
  }
}
