internal import OrderRouting

/// What divides the plans that a relaxation leaves in two.
enum OpeningBranching: Sendable {
  case opening(Int, opensFirst: Bool)
  case column(Int)

  /// Chooses the location whose share is nearest to a half, or else the column; `nil` where every order has
  /// one choice left.
  init?(_ relaxation: OpeningRelaxation, _ ascent: OpeningAscent) {
    let model = relaxation.model
    guard let undecided = relaxation.choices.firstIndex(where: { $0 > 1 }) else { return nil }
    if let place = Self.opening(relaxation, ascent) {
      self = .opening(place, opensFirst: ascent.openShare[place] > 0.5)
      return
    }
    var chosen: (column: Int, doubt: Float)?
    for order in 0..<model.orderCount where relaxation.choices[order] > 1 {
      for column in model.columns(order: order) where relaxation.isAllowed[column] {
        let share = ascent.share[column]
        let doubt = min(share, 1 - share)
        if doubt > chosen?.doubt ?? 0 { chosen = (column, doubt) }
      }
    }
    let any = model.columns(order: undecided).first { relaxation.isAllowed[$0] }
    guard let column = chosen?.column ?? any else { return nil }
    self = .column(column)
  }

  private static func opening(_ relaxation: OpeningRelaxation, _ ascent: OpeningAscent) -> Int? {
    var chosen: (place: Int, doubt: Float)?
    for place in relaxation.state.indices where relaxation.state[place] == .free {
      let share = ascent.openShare[place]
      let doubt = min(share, 1 - share)
      if doubt > chosen?.doubt ?? 0.02 { chosen = (place, doubt) }
    }
    return chosen?.place
  }

  func apply(isFirst: Bool, to relaxation: inout OpeningRelaxation) {
    switch self {
    case .opening(let place, let opensFirst):
      if isFirst == opensFirst { relaxation.open(place) } else { relaxation.close(place) }
    case .column(let column):
      if isFirst { relaxation.demand(column) } else { relaxation.forbid(column) }
    }
  }
}
