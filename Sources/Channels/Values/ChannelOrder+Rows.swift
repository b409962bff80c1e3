extension ChannelOrder {
  /// Whether the order has the same line already, by its own id and all that counts of it.
  func repeats(_ line: ChannelLine) -> Bool {
    guard !line.id.isEmpty else { return false }
    return lines.contains {
      $0.id == line.id && $0.sku == line.sku && $0.ordered == line.ordered && $0.left == line.left
        && $0.price == line.price
    }
  }

  /// The later of two moments that an order's rows name.
  static func later(_ left: ChannelMoment?, _ right: ChannelMoment?) -> ChannelMoment? {
    guard let left, let right else { return left ?? right }
    switch (left, right) {
    case (.instant(let first, _), .instant(let second, _)): return first < second ? right : left
    case (.day(let first), .day(let second)): return first < second ? right : left
    case (.local(let first, let time), .local(let second, let other)):
      return (first, time) < (second, other) ? right : left
    default: return left
    }
  }
}
