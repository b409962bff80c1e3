/// A carrier's surcharge on a parcel: where every threshold that is given is exceeded, its kind costs at least
/// the amount.
public struct SurchargeRow: Sendable {
  public var card: String
  /// Of each kind the largest amount counts; kinds add up.
  public var kind: String
  /// `nil`: every zone.
  public var zone: String?
  /// `nil`: every address, those of an unknown type too.
  public var addressType: AddressType?
  /// The parcel's actual weight; `nil`: no threshold.
  public var overWeight: FixedDecimal?
  /// The largest over the parcel's units of their longest and of their second longest side.
  public var overLongest: FixedDecimal?
  public var overSecond: FixedDecimal?
  /// The largest over the parcel's units of longest + 2 × (second + third).
  public var overLengthAndGirth: FixedDecimal?
  public var overVolume: FixedDecimal?
  /// A parcel.
  public var amount: Money

  public init(
    card: String, kind: String, zone: String? = nil, addressType: AddressType? = nil, amount: Money
  ) {
    self.card = card
    self.kind = kind
    self.zone = zone
    self.addressType = addressType
    self.amount = amount
  }
}

/// The most shipments of all services of a carrier, over all locations.
public struct CarrierLimit: Sendable {
  public var carrier: String
  /// In a plan or on a ship date, as the policy's ``Policy/limitsPer`` says.
  public var maxShipments: Int

  public init(carrier: String, maxShipments: Int) {
    self.carrier = carrier
    self.maxShipments = maxShipments
  }
}
