import MachineFacts

/// When and where something was measured.
struct MeasuringMoment: Codable, Equatable {
  var date = Machine.today
  var machine = Machine.description
  /// When the measuring began.
  var load = Machine.load

  var text: String { "\(date), \(machine), load \(load) at the start." }
}
