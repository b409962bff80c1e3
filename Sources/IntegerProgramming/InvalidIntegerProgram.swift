/// A program that no solver can be given: every fault found.
public struct InvalidIntegerProgram: Error, Sendable, CustomStringConvertible {
  /// In the order constant, columns, rows, entries; never empty.
  public var faults: [ProgramFault]

  public init(faults: [ProgramFault]) {
    self.faults = faults
  }

  /// The first ten faults, and how many there are.
  public var description: String {
    let shown = faults.prefix(10).map(\.description).joined(separator: "; ")
    return faults.count <= 10 ? shown : "\(shown); and \(faults.count - 10) more"
  }
}
