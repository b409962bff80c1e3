/// Moves labels apart along one direction.
enum LabelSpacing {
  /// Places as near to the wanted ones as can be, at least so far apart and inside a range, in the same
  /// order.
  ///
  /// Neighbours that touch are moved as one group to the mean of what they want, as in Dwyer, Marriott &
  /// Stuckey, "Fast node overlap removal", Graph Drawing 2005 (doi:10.1007/11618058_15), in one dimension.
  /// - Parameters:
  ///   - wanted: where each is to begin, in any order.
  ///   - sizes: how much room each takes.
  /// - Returns: where each begins; `nil` where they do not fit. Complexity: O(n log n).
  static func places(_ wanted: [Double], sizes: [Double], from start: Double, to end: Double) -> [Double]? {
    if sizes.reduce(0, +) > end - start + 1e-9 { return nil }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var groups: [Group] = []
    for index in order {
      var group = Group(first: wanted[index], room: sizes[index], members: [index])
      while let last = groups.last, last.start(start, end) + last.room > group.start(start, end) {
        groups.removeLast()
        group = last.joined(with: group)
      }
      groups.append(group)
    }
    var places = wanted
    for group in groups {
      var edge = group.start(start, end)
      for index in group.members {
        places[index] = edge
        edge += sizes[index]
      }
    }
    return places
  }

  private struct Group {
    /// Where its members want it to start, in the mean.
    var first: Double
    var room: Double
    var members: [Int]

    func start(_ start: Double, _ end: Double) -> Double { min(max(first, start), end - room) }

    func joined(with next: Group) -> Group {
      let count = Double(members.count)
      let nextCount = Double(next.members.count)
      let mean = (first * count + (next.first - room) * nextCount) / (count + nextCount)
      return Group(first: mean, room: room + next.room, members: members + next.members)
    }
  }
}
