internal import OrderRouting

/// Raises the bound of an ``OpeningRelaxation`` by subgradient steps whose direction remembers the steps before
/// (Camerini, Fratta & Maffioli 1975, doi:10.1007/BFb0120697), and averages the choices along the way into
/// shares (Barahona & Anbil 2000, doi:10.1007/s101070050002) that say what to branch on.
struct OpeningAscent: Sendable {
  /// Part of a new choice in the shares.
  private static let freshness: Float = 0.1
  private static let memory = 0.7
  /// Steps without a better bound after which steps get shorter.
  private static let patience = 8

  private let model: OpeningModel
  private(set) var bound: Int64 = .min
  /// By order: those of ``bound``.
  private(set) var multipliers: [Int64]
  /// By column and by location: how often it was chosen, the last steps counting most.
  private(set) var share: [Float]
  private(set) var openShare: [Float]

  private var current: [Int64]
  private var direction: [Double]
  private var scale: Double
  private var failures = 0

  /// - Parameter scale: of the first step; textbook steps have 1.
  init(_ model: OpeningModel, from multipliers: [Int64], scale: Double) {
    self.model = model
    self.multipliers = multipliers
    self.scale = scale
    current = multipliers
    direction = Array(repeating: 0, count: model.orderCount)
    share = Array(repeating: 0, count: model.columnCount)
    openShare = Array(repeating: 0, count: model.locationCount)
  }

  /// The second least cost of each order: where the prices of a choice begin to matter.
  static func start(_ model: OpeningModel) -> [Int64] {
    (0..<model.orderCount).map { order in
      var (least, second) = (model.outside[order], model.outside[order])
      for column in model.columns(order: order) {
        let cost = model.cost[column]
        if cost < least { (least, second) = (cost, least) } else { second = min(second, cost) }
      }
      return second
    }
  }

  var isStalled: Bool { scale < 0.005 }

  /// Evaluates the relaxation and takes a step towards `target`; none where a limit ends the evaluation.
  mutating func step(_ relaxation: inout OpeningRelaxation, target: Int64) {
    clampCurrent(relaxation)
    guard let value = relaxation.evaluate(current) else { return }
    average(relaxation)
    if value > bound {
      bound = value
      multipliers = current
      failures = 0
    } else {
      failures += 1
      if failures >= Self.patience {
        failures = 0
        scale /= 2
        current = multipliers
        for order in direction.indices { direction[order] = 0 }
        return
      }
    }
    move(relaxation, distance: Double(max(1, target - value)))
  }

  private mutating func clampCurrent(_ relaxation: OpeningRelaxation) {
    for order in current.indices {
      let most = relaxation.mayStayOutside[order] ? model.outside[order] : model.ceiling
      current[order] = max(-model.ceiling, min(most, current[order]))
    }
  }

  private mutating func move(_ relaxation: OpeningRelaxation, distance: Double) {
    var square = 0.0
    for order in direction.indices {
      var slope = Double(1 - relaxation.taken[order])
      // Beyond what staying outside costs, the order does so.
      if slope > 0, relaxation.mayStayOutside[order], current[order] >= model.outside[order] { slope = 0 }
      direction[order] = slope + Self.memory * direction[order]
      square += direction[order] * direction[order]
    }
    if square == 0 { return }
    let length = scale * distance / square
    let most = Double(model.ceiling)
    for order in direction.indices {
      let moved = Double(current[order]) + length * direction[order]
      current[order] = Int64(max(-most, min(most, moved)).rounded())
    }
  }

  private mutating func average(_ relaxation: OpeningRelaxation) {
    for column in share.indices { share[column] *= 1 - Self.freshness }
    for column in relaxation.chosen { share[Int(column)] += Self.freshness }
    for place in openShare.indices {
      openShare[place] *= 1 - Self.freshness
      if relaxation.isUsed[place] { openShare[place] += Self.freshness }
    }
  }
}
