/// A parcel as a warehouse, 3PL or marketplace's centre reports it.
struct ReportedParcel: Sendable {
  /// What the report calls the shipment or the order.
  var key: Key
  /// Empty where the report names none.
  var carrier = ""
  var tracking = ""
  var url = ""
  var shippedAt: ChannelMoment?
  /// Empty: all that is left of the shipment, but where lines were named.
  var lines: [Line] = []
  /// Whether the report says what is in the parcel, though it may be nothing.
  var namesLines = false
  /// Whether a part of the report could not be read: the parcel is left out, for it is not known what is in it.
  var isUnreadable = false
  var file = ""
  /// The record in the file, the header being 1; 0 where there is none.
  var record = 0

  enum Key: Sendable, Hashable {
    case shipment(String)
    case order(String)
    /// An id that a request or X12 940 gave the shipment, or any of the others.
    case reference(String)

    var text: String {
      switch self {
      case .shipment(let id), .order(let id), .reference(let id): id
      }
    }
  }

  /// Units of a line, or of an item that is in it.
  struct Line: Sendable, Hashable {
    /// The line's id in the day or at its channel, or that of a request's item; empty where only the SKU is told.
    var line = ""
    /// The item; empty where the line itself is counted.
    var sku = ""
    var quantity: Int
  }
}

/// What a file of tracking says.
struct TrackingReading: Sendable {
  var parcels: [ReportedParcel] = []
  /// Shipments that have not left yet.
  var waiting: [String] = []
}
