internal import StockLedger

/// How far a channel has followed what it may sell.
enum AvailabilityCursor {
  /// In the list of all SKUs, which began at a number of the history.
  case listing(from: Int64, next: Int)
  /// In the history: after a number, and after so many SKUs of the change that follows.
  case following(after: Int64, told: Int)

  init?(_ text: String) {
    guard let cursor = ListCursor(text, keys: 2), let place = Int(cursor.keys[1]), place >= 0 else {
      return nil
    }
    switch cursor.keys[0] {
    case "l": self = .listing(from: cursor.number, next: place)
    case "f": self = .following(after: cursor.number, told: place)
    default: return nil
    }
  }

  /// The number of the history that it goes on from.
  var number: Int64 {
    switch self {
    case .listing(let number, _), .following(let number, _): number
    }
  }

  var text: String {
    switch self {
    case .listing(let number, let next): ListCursor(number: number, keys: ["l", String(next)]).description
    case .following(let number, let told): ListCursor(number: number, keys: ["f", String(told)]).description
    }
  }
}
