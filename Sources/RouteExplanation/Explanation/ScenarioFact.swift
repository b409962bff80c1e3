/// A cell of a scenario on which an answer rests.
public struct ScenarioFact: Hashable, Sendable {
  public var table: ScenarioTable
  /// Where it stands: the row in the scenario's array of the table. `nil`: the fact is that there is no row.
  public var place: ScenarioPlace?
  /// The name of the column in the file, or the key in scenario.json.
  public var column: String
  /// What the cell says, as text.
  public var value: String
  /// What that means for the order, a sentence without its full stop.
  public var text: String

  /// Whether another fact rests on the same value of the same cell.
  public func isOfSameCell(as other: ScenarioFact) -> Bool {
    table == other.table && place == other.place && column == other.column && value == other.value
  }

  /// - Parameter line: for `orders`: the line within the order.
  public init(
    _ table: ScenarioTable, row: Int?, line: Int = 0, column: String, value: String, text: String
  ) {
    self.table = table
    place = row.map { ScenarioPlace(table, row: $0, line: line, column: column) }
    self.column = column
    self.value = value
    self.text = text
  }
}
