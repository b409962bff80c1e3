internal import OrderRouting

// What the groups hand out.
extension AuctionSearch {
  struct Hall: Sendable {
    var auction = GroupAuction()
    var copyUser: [Int32] = []
    var left: [Int] = []
    var results: [(group: Int32, value: Int64, end: Int)] = []
    /// What the groups of ``results`` grant, one after the other.
    var granted: [(user: Int32, term: Int32)] = []
  }

  func hold(_ group: Int, _ hall: inout Hall) {
    if holdUncontested(group, &hall) { return }
    fill(&hall, group, sparing: true)
    let value = hall.auction.finish()
    for (copy, award) in hall.auction.awards.enumerated() where award >= 0 {
      let user = hall.copyUser[copy]
      hall.granted.append((user, groups.offerTerm[groups.offers(Int(user)).lowerBound + award]))
    }
    hall.results.append((Int32(group), value, hall.granted.count))
  }

  /// Gives every copy its best offer where there is enough of every row for that.
  func holdUncontested(_ group: Int, _ hall: inout Hall) -> Bool {
    hall.left.removeAll(keepingCapacity: true)
    hall.left.append(contentsOf: groups.supplies(group))
    var value: Int64 = 0
    let before = hall.granted.count
    for user in groups.users(group) {
      var best = -1
      for offer in groups.offers(user) {
        let bid = bids[Int(groups.offerTerm[offer])]
        if bid > (best < 0 ? 0 : bids[Int(groups.offerTerm[best])]) { best = offer }
      }
      if best < 0 { continue }
      let term = groups.offerTerm[best]
      let copies = Int(groups.userCopies[user])
      let row = Int(groups.rowPosition[best])
      hall.left[row] -= copies * Int(groups.offerAmount[best])
      if hall.left[row] < 0 {
        hall.granted.removeLast(hall.granted.count - before)
        return false
      }
      value += Int64(copies) * bids[Int(term)]
      for _ in 0..<copies { hall.granted.append((Int32(user), term)) }
    }
    hall.results.append((Int32(group), value, hall.granted.count))
    return true
  }

  /// Adds the copies of a group's users to an auction.
  ///
  /// - Parameter sparing: copies past which nothing is left for another are left out; else one of them is in,
  ///   which takes the place of a copy whose award is forced.
  func fill(_ hall: inout Hall, _ group: Int, sparing: Bool) {
    let supplies = groups.supplies(group)
    hall.auction.begin(supplies)
    hall.copyUser.removeAll(keepingCapacity: true)
    for user in groups.users(group) {
      var useful = sparing ? 0 : 1
      for offer in groups.offers(user) {
        let bid = bids[Int(groups.offerTerm[offer])]
        let row = Int(groups.rowPosition[offer])
        let amount = Int(groups.offerAmount[offer])
        hall.auction.add(.init(row: row, amount: amount, bid: bid))
        if bid > 0 { useful += supplies[supplies.startIndex + row] / amount }
      }
      let copies = min(useful, Int(groups.userCopies[user]))
      hall.auction.endCopies(copies)
      for _ in 0..<copies { hall.copyUser.append(Int32(user)) }
    }
  }
}
