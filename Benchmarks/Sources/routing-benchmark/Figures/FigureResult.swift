/// A row as it was measured.
struct FigureResult {
  let figure: Figure
  var instances: [InstanceResult] = []
  var verdict: PeerVerdict?
  /// Why it was left out.
  var skip: String?
  /// What contradicts a proof or a rule, or could not be run.
  var problems: [String] = []

  /// `nil` where it was left out, or what is to be reached could not be told.
  var isMet: Bool? {
    if !problems.isEmpty { return false }
    if skip != nil { return nil }
    guard instances.allSatisfy(figure.goal.isMet) else { return false }
    return figure.goal.peer == nil ? true : verdict?.isMet
  }
}
