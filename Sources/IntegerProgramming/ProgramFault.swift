/// Something wrong with a program, or with a solution of it, and where.
public struct ProgramFault: Sendable, Hashable, CustomStringConvertible {
  public enum Place: Sendable, Hashable {
    case objectiveConstant
    case column(Int)
    case row(Int)
    /// The index of an entry in the order the entries were added.
    case entry(Int)
    /// The program or the solution as a whole.
    case whole
  }

  public var place: Place
  /// What is wrong; follows the name of the place.
  public var message: String

  public init(_ place: Place, _ message: String) {
    self.place = place
    self.message = message
  }

  public var description: String {
    switch place {
    case .objectiveConstant: "objective constant: \(message)"
    case .column(let index): "column \(index): \(message)"
    case .row(let index): "row \(index): \(message)"
    case .entry(let index): "entry \(index): \(message)"
    case .whole: message
    }
  }
}
