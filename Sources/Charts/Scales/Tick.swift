/// A line of the grid with its text, if it has one.
struct Tick: Equatable {
  let value: Double
  /// Where on the axis, from 0 at its start to 1 at its end.
  let position: Double
  let text: String?
}
