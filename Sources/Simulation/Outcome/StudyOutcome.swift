/// What a rolling study found.
public struct StudyOutcome: Hashable, Sendable {
  /// Days that every cell went through; fewer than asked for where the study was interrupted.
  public let days: Int
  public let isInterrupted: Bool
  /// By strategy, then by size of batches, in the orders asked for.
  public let cells: [CellOutcome]

  /// The cell of the first strategy with the same batches.
  public func firstStrategy(of cell: CellOutcome) -> CellOutcome? {
    cells.first { $0.batching == cell.batching }
  }

  /// The cell of the same strategy with the first size of batches.
  public func firstBatching(of cell: CellOutcome) -> CellOutcome? {
    cells.first { $0.strategy == cell.strategy }
  }
}
