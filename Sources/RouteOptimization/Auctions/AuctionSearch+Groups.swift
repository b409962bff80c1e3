internal import OrderRouting

// What the groups hand out.
extension AuctionSearch {
  struct Workspace: Sendable {
    var auction = GroupAuction()
    var copyUser: [Int32] = []
    var left: [Int] = []
    var results: [(group: Int32, value: Int64, end: Int)] = []
    /// What the groups of ``results`` grant, one after the other.
    var granted: [(user: Int32, term: Int32)] = []
  }

  func hold(_ group: Int, _ workspace: inout Workspace) {
    if holdUncontested(group, &workspace) { return }
    fill(&workspace, group, sparing: true)
    let value = workspace.auction.finish()
    for (copy, award) in workspace.auction.awards.enumerated() where award >= 0 {
      let user = workspace.copyUser[copy]
      workspace.granted.append((user, groups.offerTerm[groups.offers(Int(user)).lowerBound + award]))
    }
    workspace.results.append((Int32(group), value, workspace.granted.count))
  }

  /// Gives every copy its best offer where there is enough of every row for that.
  func holdUncontested(_ group: Int, _ workspace: inout Workspace) -> Bool {
    workspace.left.removeAll(keepingCapacity: true)
    workspace.left.append(contentsOf: groups.supplies(group))
    var value: Int64 = 0
    let before = workspace.granted.count
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
      workspace.left[row] -= copies * Int(groups.offerAmount[best])
      if workspace.left[row] < 0 {
        workspace.granted.removeLast(workspace.granted.count - before)
        return false
      }
      value += Int64(copies) * bids[Int(term)]
      for _ in 0..<copies { workspace.granted.append((Int32(user), term)) }
    }
    workspace.results.append((Int32(group), value, workspace.granted.count))
    return true
  }

  /// Adds the copies of a group's users to an auction.
  ///
  /// - Parameter sparing: copies past which nothing is left for another are left out; else one of them is in,
  ///   which takes the place of a copy whose award is forced.
  func fill(_ workspace: inout Workspace, _ group: Int, sparing: Bool) {
    let supplies = groups.supplies(group)
    workspace.auction.begin(supplies)
    workspace.copyUser.removeAll(keepingCapacity: true)
    for user in groups.users(group) {
      var useful = sparing ? 0 : 1
      for offer in groups.offers(user) {
        let bid = bids[Int(groups.offerTerm[offer])]
        let row = Int(groups.rowPosition[offer])
        let amount = Int(groups.offerAmount[offer])
        workspace.auction.add(.init(row: row, amount: amount, bid: bid))
        if bid > 0 { useful += supplies[supplies.startIndex + row] / amount }
      }
      let copies = min(useful, Int(groups.userCopies[user]))
      workspace.auction.endCopies(copies)
      for _ in 0..<copies { workspace.copyUser.append(Int32(user)) }
    }
  }
}
