/// The cheapest ways to divide the contents of one order over shipments, by dynamic programming.
///
/// With n contents and k shipments at most, in O(n^1.6 k) for lines that ship whole. The buffers are reused.
package struct DivisionTable: Sendable {
  /// Stands for the cost of what may not be.
  @inlinable
  package static var impossible: Int64 { Int64.max / 4 }

  /// By number of shipments less one, and content: the cheapest division, and its first part; −1 where one
  /// shipment less is as cheap.
  package private(set) var costs: [Int64] = []
  private var parts: [Int32] = []
  package private(set) var shipments = 0
  private var penalty: Int64 = 0
  private var buffer: [Int] = []

  package init() {}

  /// Fills the table.
  ///
  /// - Parameters:
  ///   - shipmentCosts: by content: the cheapest single shipment of it, or `impossible`; 0 for the empty one.
  ///   - most: shipments that the order may have.
  ///   - penalty: for each shipment after the first.
  package mutating func fill(_ space: ContentSpace, _ shipmentCosts: [Int64], most: Int, penalty: Int64) {
    self.penalty = penalty
    shipments = min(most, space.digits.reduce(0, +))
    costs.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    costs.append(contentsOf: shipmentCosts)
    for content in 0..<space.count { parts.append(Int32(content)) }
    for layer in 1..<max(1, shipments) {
      for content in 0..<space.count {
        let (cost, first) = division(content, base: (layer - 1) * space.count, space, shipmentCosts)
        costs.append(cost)
        parts.append(first)
      }
    }
  }

  private mutating func division(
    _ content: Int, base: Int, _ space: ContentSpace, _ shipmentCosts: [Int64]
  ) -> (cost: Int64, first: Int32) {
    if space.isBinary { return binaryDivision(content, base: base, shipmentCosts) }
    var cost = costs[base + content]
    var first: Int32 = -1
    var pieces = FirstParts(of: content, in: space, buffer: &buffer)
    while let piece = pieces.next(space, &buffer) {
      let other = costs[base + content - piece]
      if piece == content || shipmentCosts[piece] == Self.impossible || other == Self.impossible { continue }
      let total = shipmentCosts[piece] + penalty + other
      if total < cost {
        cost = total
        first = Int32(piece)
      }
    }
    return (cost, first)
  }

  /// The same where a content is a set of lines: its parts with the lowest line, from the whole downwards.
  private func binaryDivision(
    _ content: Int, base: Int, _ shipmentCosts: [Int64]
  ) -> (cost: Int64, first: Int32) {
    var cost = costs[base + content]
    var first: Int32 = -1
    let lowest = content & -content
    let others = content ^ lowest
    if others == 0 { return (cost, first) }
    var rest = (others - 1) & others
    while true {
      let piece = rest | lowest
      let own = shipmentCosts[piece]
      let other = costs[base + content - piece]
      if own != Self.impossible, other != Self.impossible, own + penalty + other < cost {
        cost = own + penalty + other
        first = Int32(piece)
      }
      if rest == 0 { return (cost, first) }
      rest = (rest - 1) & others
    }
  }

  /// The cheapest way to ship a content in up to `most` shipments, split penalties between them included.
  @inlinable
  package func cost(_ content: Int, most: Int) -> Int64 {
    if content == 0 { return 0 }
    if most == 0 || shipments == 0 { return Self.impossible }
    let count = costs.count / shipments
    return costs[(min(most, shipments) - 1) * count + content]
  }

  /// The content that is best shipped in all, given what each costs apart from its shipments; of equally
  /// cheap ones the fullest.
  @inlinable @inline(__always)
  package func cheapest(_ fillingCosts: ArraySlice<Int64>) -> (cost: Int64, content: Int) {
    var chosen = (cost: fillingCosts[fillingCosts.startIndex], content: 0)
    if shipments == 0 { return chosen }
    for content in stride(from: fillingCosts.count - 1, to: 0, by: -1) {
      let filling = fillingCosts[fillingCosts.startIndex + content]
      let shipping = cost(content, most: shipments)
      if filling == Self.impossible || shipping == Self.impossible { continue }
      if filling + shipping < chosen.cost { chosen = (filling + shipping, content) }
    }
    return chosen
  }

  /// The contents of the shipments that a content is best divided into.
  package func pieces(of whole: Int, _ body: (_ content: Int) -> Void) {
    if whole == 0 || shipments == 0 { return }
    let count = costs.count / shipments
    var content = whole
    var layer = shipments - 1
    while content > 0 {
      let piece = Int(parts[layer * count + content])
      layer -= 1
      if piece < 0 { continue }
      body(piece)
      content -= piece
    }
  }
}
