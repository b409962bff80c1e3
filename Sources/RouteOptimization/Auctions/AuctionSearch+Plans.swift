internal import OrderRouting

extension AuctionSearch {
  /// What the present bids tell of options: what an order pays above its cheapest, and what its groups lose by
  /// giving each of its lines just what the option uses.
  ///
  /// The losses of different groups add up; those of two lines of one order in one group need not, so such
  /// orders are judged by their bids alone.
  func reducedCosts(threads: Int) -> ReducedCosts {
    var reducedCosts = ReducedCosts(prices: prices, bids: bids, floors: costs)
    let ranges = Parallel.ranges(groups.count, atLeast: 16)
    let parts = Parallel.map(
      ranges.count, threads: threads, { Workspace() },
      body: { index, workspace in
        var changes: [(user: Int, losses: [Int64])] = []
        for group in ranges[index] { addLosses(group, &workspace, &changes) }
        return changes
      })
    for (user, losses) in parts.joined() {
      reducedCosts.floors[Int(groups.userClass[user])] -= losses[0]
      for (offset, offer) in groups.offers(user).enumerated() {
        reducedCosts.bids[Int(groups.offerTerm[offer])] += losses[offset + 1] - losses[0]
      }
    }
    return reducedCosts
  }

  /// By user with one copy an order: what the group loses where it gives an order nothing, or each offer.
  private func addLosses(
    _ group: Int, _ workspace: inout Workspace, _ changes: inout [(user: Int, losses: [Int64])]
  ) {
    let users = groups.users(group)
    fill(&workspace, group, sparing: false)
    workspace.auction.findOutcomes()
    let value = workspace.auction.outcomes.first?.compactMap { $0 }.max() ?? 0
    var copy = 0
    for user in users {
      let index = Int(groups.userClass[user])
      let outcomes = workspace.auction.outcomes[copy]
      copy = workspace.copyUser.firstIndex { Int($0) > user } ?? workspace.copyUser.count
      let isAlone =
        groups.userCopies[user] == table.heads[index].size
        && (user == users.lowerBound || groups.userClass[user - 1] != index)
        && (user + 1 == users.upperBound || groups.userClass[user + 1] != index)
      if isAlone {
        changes.append((user, outcomes.map { $0.map { value - $0 } ?? DivisionTable.impossible / 1000 }))
      }
    }
  }

  /// A plan in which orders have what the last sweep gave them, where orders and groups agree; all others are
  /// filled with what that leaves.
  ///
  /// - Parameters:
  ///   - empty: a plan in which no class is filled.
  ///   - rest: by row: the prices at which the others are filled.
  ///   - until: what ends that.
  func plan(from empty: PricedPlan, rest: [Int64], threads: Int, until: StoppingCriterion) -> PricedPlan {
    var plan = empty
    var next = plan.orderStart
    for group in 0..<groups.count {
      for (user, term) in grants[group] {
        let index = Int(groups.userClass[Int(user)])
        if bidder[index] < 0 || next[index] >= plan.orderStart[index + 1] { continue }
        if let choice = bestChoice(at: term, index), plan.put(next[index], [Int32(choice)]) {
          next[index] += 1
        }
      }
    }
    for index in 0..<table.count where bidder[index] < 0 && agrees(index) {
      for order in plan.orderStart[index]..<plan.orderStart[index + 1] { plan.put(order, asked[index]) }
    }
    plan.construct(prices: rest, threads: threads, until: until)
    return plan
  }

  /// Whether the groups gave a class what it asked for.
  private func agrees(_ index: Int) -> Bool {
    var agrees = true
    for choice in asked[index] {
      table.forEachTerm(Int(choice), of: index) { term, _ in
        if granted[term] < wanted[term], groups.groupOfRow[Int(table.terms[term].row)] >= 0 { agrees = false }
      }
    }
    return agrees
  }
}
