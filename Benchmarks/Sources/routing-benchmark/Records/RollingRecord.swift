/// The JSON of `order-router simulate`, as far as charts and tables need it.
struct RollingRecord: Decodable {
  let scenario: String
  let currency: String
  let days: Int
  /// By name, as text.
  let options: [String: String]
  let cells: [Cell]

  /// A strategy with a size of batches, over all days.
  struct Cell: Decodable, Equatable {
    let strategy: String
    var batch: String
    let costPerDay: Double
    let costPerDayError: Double?
    /// What a day costs more than with the strategy's first size of batches; `nil` for that.
    var toFirstBatch: Double?
    var toFirstBatchError: Double?
    let shipments: Int
    let ordersSplit: Int
    let unitsUnfilled: Int
    let lateOrders: Int
    let batches: Int
    let batchesLimited: Int
    /// By name; over all days.
    let terms: [String: Double]

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      strategy = try values.decode(String.self, forKey: Key("strategy"))
      batch = try values.decode(String.self, forKey: Key("batch"))
      costPerDay = try values.decode(Double.self, forKey: Key("cost_per_day"))
      costPerDayError = try values.decodeIfPresent(Double.self, forKey: Key("cost_per_day_error"))
      toFirstBatch = try values.decodeIfPresent(Double.self, forKey: Key("to_first_batch"))
      toFirstBatchError = try values.decodeIfPresent(Double.self, forKey: Key("to_first_batch_error"))
      shipments = try values.decode(Int.self, forKey: Key("shipments"))
      ordersSplit = try values.decode(Int.self, forKey: Key("orders_split"))
      unitsUnfilled = try values.decode(Int.self, forKey: Key("units_unfilled"))
      lateOrders = try values.decode(Int.self, forKey: Key("late_orders"))
      batches = try values.decode(Int.self, forKey: Key("batches"))
      batchesLimited = try values.decode(Int.self, forKey: Key("batches_limited"))
      var terms: [String: Double] = [:]
      for name in QualityTables.terms {
        guard let text = try values.decodeIfPresent(String.self, forKey: Key(name)) else { continue }
        guard let amount = Double(text) else {
          throw DecodingError.dataCorruptedError(
            forKey: Key(name), in: values, debugDescription: "\(text) is no amount")
        }
        terms[name] = amount
      }
      self.terms = terms
    }

    /// Whether everything but the batches and the way of counting is as in the other.
    func isSamePlan(as other: Cell) -> Bool {
      strategy == other.strategy && costPerDay == other.costPerDay && terms == other.terms
        && shipments == other.shipments && unitsUnfilled == other.unitsUnfilled
        && lateOrders == other.lateOrders
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  /// The cells, those of a strategy that batches make no difference to as one of `any` batch.
  var distinctCells: [Cell] {
    var distinct: [Cell] = []
    for (index, cell) in cells.enumerated()
    where !cells[..<index].contains(where: { $0.strategy == cell.strategy }) {
      let own = cells.filter { $0.strategy == cell.strategy }
      if own.count > 1, own.allSatisfy({ $0.isSamePlan(as: cell) }) {
        var merged = cell
        merged.batch = "any"
        (merged.toFirstBatch, merged.toFirstBatchError) = (nil, nil)
        distinct.append(merged)
      } else {
        distinct += own
      }
    }
    return distinct
  }
}
