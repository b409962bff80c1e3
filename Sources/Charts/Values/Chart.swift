/// One picture of a page. As JSON an object with one key, the kind: `{"step_lines": {…}}`.
public enum Chart: Equatable, Sendable {
  case stackedBars(StackedBars)
  case stepLines(StepLines)
  case powerLaw(PowerLaw)
  case labelledPoints(LabelledPoints)
  case histogram(Histogram)
  case flowMap(FlowMap)
}

extension Chart: Codable {
  /// Its key in JSON.
  var kind: String {
    switch self {
    case .stackedBars: Kind.stackedBars.rawValue
    case .stepLines: Kind.stepLines.rawValue
    case .powerLaw: Kind.powerLaw.rawValue
    case .labelledPoints: Kind.labelledPoints.rawValue
    case .histogram: Kind.histogram.rawValue
    case .flowMap: Kind.flowMap.rawValue
    }
  }

  private enum Kind: String, CodingKey, CaseIterable {
    case stackedBars = "stacked_bars"
    case stepLines = "step_lines"
    case powerLaw = "power_law"
    case labelledPoints = "labelled_points"
    case histogram
    case flowMap = "flow_map"
  }

  /// - Throws: `DecodingError` where there is not one key, or not a known one, or its value does not fit.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Kind.self)
    guard container.allKeys.count == 1, let kind = container.allKeys.first else {
      let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a chart has one key, of \(kinds)"))
    }
    switch kind {
    case .stackedBars: self = .stackedBars(try container.decode(StackedBars.self, forKey: kind))
    case .stepLines: self = .stepLines(try container.decode(StepLines.self, forKey: kind))
    case .powerLaw: self = .powerLaw(try container.decode(PowerLaw.self, forKey: kind))
    case .labelledPoints: self = .labelledPoints(try container.decode(LabelledPoints.self, forKey: kind))
    case .histogram: self = .histogram(try container.decode(Histogram.self, forKey: kind))
    case .flowMap: self = .flowMap(try container.decode(FlowMap.self, forKey: kind))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Kind.self)
    switch self {
    case .stackedBars(let chart): try container.encode(chart, forKey: .stackedBars)
    case .stepLines(let chart): try container.encode(chart, forKey: .stepLines)
    case .powerLaw(let chart): try container.encode(chart, forKey: .powerLaw)
    case .labelledPoints(let chart): try container.encode(chart, forKey: .labelledPoints)
    case .histogram(let chart): try container.encode(chart, forKey: .histogram)
    case .flowMap(let chart): try container.encode(chart, forKey: .flowMap)
    }
  }
}
