/// Places on the Earth and what goes from some to others: the size of a mark is an amount, its colour a value.
public struct FlowMap: Codable, Equatable, Sendable {
  /// A place with what leaves or reaches it.
  public struct Place: Codable, Equatable, Sendable {
    public var name: String
    /// In degrees.
    public var latitude: Double
    public var longitude: Double
    /// At least 0; the area of its mark.
    public var amount: Double
    /// The colour of its mark.
    public var value: Double
    /// The inset in which it stands; `nil` for the map itself.
    public var inset: String?

    public init(
      _ name: String, latitude: Double, longitude: Double, amount: Double, value: Double,
      inset: String? = nil
    ) {
      self.name = name
      self.latitude = latitude
      self.longitude = longitude
      self.amount = amount
      self.value = value
      self.inset = inset
    }
  }

  /// What goes from one place to another.
  public struct Flow: Codable, Equatable, Sendable {
    /// Positions in ``FlowMap/origins`` and ``FlowMap/targets``.
    public var from: Int
    public var to: Int
    /// At least 0; the width of its line.
    public var amount: Double
    /// The colour of its line.
    public var value: Double

    public init(from: Int, to: Int, amount: Double, value: Double) {
      self.from = from
      self.to = to
      self.amount = amount
      self.value = value
    }
  }

  public var title: String
  /// What the chart shows, in a sentence.
  public var finding: String?
  /// What sizes and colours measure.
  public var amount: Quantity
  public var value: Quantity
  /// Squares with their names.
  public var origins: [Place]
  /// Dots.
  public var targets: [Place]
  public var flows: [Flow]
  /// Faint dots that show where there is land: latitude as y, longitude as x.
  public var ground: [ChartPoint]
  public var chartOrigin: ChartOrigin?

  public init(
    title: String, finding: String? = nil, amount: Quantity, value: Quantity, origins: [Place],
    targets: [Place], flows: [Flow], ground: [ChartPoint] = [], origin: ChartOrigin? = nil
  ) {
    self.title = title
    self.finding = finding
    self.amount = amount
    self.value = value
    self.origins = origins
    self.targets = targets
    self.flows = flows
    self.ground = ground
    self.chartOrigin = origin
  }
}
