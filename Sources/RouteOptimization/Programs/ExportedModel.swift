public import IntegerProgramming
public import OrderRouting

/// The integer program of a whole batch: its optimum is the least total cost, in units of money.
public struct ExportedModel: Sendable {
  public let program: IntegerProgram
  /// By column of the program: what it decides, without blanks, unique.
  public let columnNames: [String]
}

/// Why a batch has no integer program of a size that can be written.
public struct ModelTooLarge: Error, Sendable, CustomStringConvertible {
  /// The order with too many contents.
  public let order: String

  public var description: String {
    "order \(order) can be divided in more than \(PriceBound.contentLimit) ways: the model cannot hold them "
      + "all. Leave the order out, or forbid splitting its lines."
  }
}

extension RoutingProblem {
  /// Every order with every shipment that it could have; shipments between which nothing scarce decides are
  /// one column, the cheapest of them.
  ///
  /// - Throws: ``ModelTooLarge`` for an order with more contents than can be listed.
  public func exportedModel() throws(ModelTooLarge) -> ExportedModel {
    let remaining = RemainingSupplies(self)
    let contention = Contention(self, remaining: remaining, classes: OrderClasses(batch), threads: 1)
    var solver = OrderSolver(self)
    var columns: [OrderColumns] = []
    for order in 0..<batch.count {
      guard
        let own = OrderColumns(
          &solver, order, contention, remaining: remaining, limit: PriceBound.contentLimit)
      else { throw ModelTooLarge(order: orders[order].id) }
      columns.append(own)
    }
    let model = BatchModel(self, columns, contention)
    return ExportedModel(program: model.program, columnNames: model.columnNames())
  }
}
