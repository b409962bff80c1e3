internal import OrderRouting

/// A value of a table.
enum Cell: Hashable {
  case text(String)
  case count(Int)
  case money(Money)
  /// A share of one.
  case share(Double)
  case none

  /// As CSV has it: exact, nothing grouped.
  var plain: String {
    switch self {
    case .text(let text): text
    case .count(let count): String(count)
    case .money(let money): money.description
    case .share(let share): NumberText.fixed(share, places: 6)
    case .none: ""
    }
  }

  /// What a table sorts by: a number, or `nil` for text.
  var number: Double? {
    switch self {
    case .text: nil
    case .count(let count): Double(count)
    case .money(let money): Double(money.millionths)
    case .share(let share): share
    case .none: -.infinity
    }
  }

  /// The sum of cells of one kind; `none` where they have none.
  static func sum(_ cells: [Cell]) -> Cell {
    var count = 0
    var money = Int128(0)
    var kind = Cell.none
    for cell in cells {
      switch cell {
      case .count(let value): (count, kind) = (count + value, .count(0))
      case .money(let value): (money, kind) = (money + Int128(value.millionths), .money(.zero))
      case .text, .share, .none: break
      }
    }
    switch kind {
    case .count: return .count(count)
    case .money: return .money(Money(millionths: Int64(clamping: money)))
    default: return .none
    }
  }
}
