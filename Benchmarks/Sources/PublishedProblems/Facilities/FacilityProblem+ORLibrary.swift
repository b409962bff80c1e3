// Files of OR-Library.
extension FacilityProblem {
  /// Reads a file in the layout of OR-Library's cap41 … cap134, capa, capb and capc: the numbers of
  /// warehouses and of customers; by warehouse its capacity and fixed cost; by customer the demand and what
  /// it costs to supply all of it from each warehouse.
  ///
  /// The layout is as OR-Library's `capinfo` has it (Beasley 1990, Journal of the Operational Research
  /// Society 41(11), 1069–1072; seen 2026-11-24). Every warehouse and every customer begins on a line of its
  /// own; that tells the layout from Holmberg's, which has as many numbers, but where there is one customer
  /// more than facilities.
  ///
  /// Here one warehouse supplies all of a customer's demand. OR-Library's own optima of the capacitated
  /// problems (`capopt`) are of the problem where several may share it: lower bounds here. Those of the
  /// uncapacitated problems (`uncapopt`) are the same in both.
  ///
  /// - Parameter capacities: with ``Capacities/none`` the demands count for nothing, and may be 0 or no whole
  ///   numbers.
  ///
  /// Throws the first number that is not as it should be, with its line. O(bytes).
  public init(
    warehouses text: String, file: String, capacities: Capacities = .stated
  ) throws(InvalidProblem) {
    var reader = NumberReader(text, file: file)
    let (count, customerCount) = try Self.counts(&reader)
    var facilities: [Facility] = []
    for number in 1...count { facilities.append(try Self.facility(number, capacities, &reader)) }
    var customers: [Customer] = []
    for number in 1...customerCount {
      let what = "the demand of customer \(number)"
      var demand = 1
      if capacities == .none {
        _ = try reader.amount(what, startsLine: true)
      } else {
        demand = try reader.whole(what, atLeast: 1, startsLine: true)
      }
      var customer = Customer(demand: demand, costs: [])
      for facility in 1...count {
        customer.costs.append(
          try reader.amount("the cost of supplying customer \(number) from warehouse \(facility)"))
      }
      customers.append(customer)
    }
    try reader.end(after: "the costs of customer \(customerCount)")
    name = file
    self.facilities = facilities
    self.customers = customers
    try check(file: file)
  }
}
