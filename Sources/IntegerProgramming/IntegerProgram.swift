/// A linear program with whole-number columns, to be minimised:
/// `objectiveConstant + Σ objective[j]·x[j]` over `rowLower ≤ A·x ≤ rowUpper`, `columnLower ≤ x ≤ columnUpper`.
///
/// Columns, rows and entries are struct-of-arrays in the order they were added. Nothing is checked while a
/// program is built; `validate()` reports every fault at once.
public struct IntegerProgram: Sendable {
  /// Added to the objective of every solution.
  public var objectiveConstant: Double

  public private(set) var objective: [Double] = []
  public private(set) var columnLower: [Double] = []
  public private(set) var columnUpper: [Double] = []
  /// Whether the column takes whole numbers only.
  public private(set) var isInteger: [Bool] = []

  public private(set) var rowLower: [Double] = []
  public private(set) var rowUpper: [Double] = []

  public private(set) var entryRows: [Int32] = []
  public private(set) var entryColumns: [Int32] = []
  public private(set) var entryValues: [Double] = []

  public init(objectiveConstant: Double = 0) {
    self.objectiveConstant = objectiveConstant
  }

  public var columnCount: Int { objective.count }
  public var rowCount: Int { rowLower.count }
  /// How many entries were added; entries at the same place count each.
  public var entryCount: Int { entryValues.count }
  public var hasIntegerColumns: Bool { isInteger.contains(true) }

  /// Makes room for what will be added.
  ///
  /// Complexity: O(columns + rows + entries).
  public mutating func reserveCapacity(columns: Int, rows: Int, entries: Int) {
    objective.reserveCapacity(columns)
    columnLower.reserveCapacity(columns)
    columnUpper.reserveCapacity(columns)
    isInteger.reserveCapacity(columns)
    rowLower.reserveCapacity(rows)
    rowUpper.reserveCapacity(rows)
    entryRows.reserveCapacity(entries)
    entryColumns.reserveCapacity(entries)
    entryValues.reserveCapacity(entries)
  }

  /// Adds a column and returns its index. Either bound may be infinite.
  ///
  /// Complexity: O(1) amortised.
  @discardableResult
  public mutating func addColumn(
    objective: Double, lower: Double = 0, upper: Double = .infinity, isInteger: Bool = true
  ) -> Int {
    self.objective.append(objective)
    columnLower.append(lower)
    columnUpper.append(upper)
    self.isInteger.append(isInteger)
    return self.objective.count - 1
  }

  /// Adds a row and returns its index. Either bound may be infinite; equal bounds make an equation.
  ///
  /// Complexity: O(1) amortised.
  @discardableResult
  public mutating func addRow(lower: Double, upper: Double) -> Int {
    rowLower.append(lower)
    rowUpper.append(upper)
    return rowLower.count - 1
  }

  /// Adds a coefficient. Entries at the same row and column add up.
  ///
  /// Complexity: O(1) amortised.
  public mutating func addEntry(row: Int, column: Int, value: Double) {
    entryRows.append(Int32(clamping: row))
    entryColumns.append(Int32(clamping: column))
    entryValues.append(value)
  }

  /// Replaces the bounds of a column.
  public mutating func setBounds(column: Int, lower: Double, upper: Double) {
    columnLower[column] = lower
    columnUpper[column] = upper
  }

  /// Replaces the bounds of a row.
  public mutating func setBounds(row: Int, lower: Double, upper: Double) {
    rowLower[row] = lower
    rowUpper[row] = upper
  }

  /// Replaces the cost of one unit of a column.
  public mutating func setObjective(column: Int, _ value: Double) {
    objective[column] = value
  }

  /// Adds the columns, rows and entries of another program behind the own ones, and its constant.
  ///
  /// Complexity: O(columns + rows + entries) of the other.
  public mutating func append(_ other: IntegerProgram) {
    let (column, row) = (Int32(clamping: columnCount), Int32(clamping: rowCount))
    objectiveConstant += other.objectiveConstant
    objective += other.objective
    columnLower += other.columnLower
    columnUpper += other.columnUpper
    isInteger += other.isInteger
    rowLower += other.rowLower
    rowUpper += other.rowUpper
    entryRows += other.entryRows.map { $0 + row }
    entryColumns += other.entryColumns.map { $0 + column }
    entryValues += other.entryValues
  }
}
