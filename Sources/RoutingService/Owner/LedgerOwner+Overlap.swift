internal import StockLedger

// Deciding while what was decided before is being committed.
extension LedgerOwner {
  /// Whether operations may be decided on what is not committed yet: nobody else writes the ledger, and
  /// all that they do is to add orders, which nothing but a failure takes back.
  func mayOverlap(_ operations: [Operation]) -> Bool {
    !store.isShared && !isUncertain && operations.allSatisfy(\.mayOverlap)
      && !ledger.hasDayToTurn(at: options.clock())
  }

  /// Decides operations one after another, and has them committed after those before them.
  func overlap(_ operations: [Operation]) {
    do throws(StoreError) {
      var group = GroupInHand(at: options.clock(), operations, server: name)
      let remembered = try remember(operations)
      defer { for id in remembered.orders { ledger.forgetIfFinal(id) } }
      do throws(StoreError) {
        for operation in operations { try add(operation, remembered.shipments, &group) }
      } catch {
        undo(group)
        throw error
      }
      line.putBack(group.putBack)
      line.putLast(group.rests)
      committer.add(group) { Task { await self.drain() } }
    } catch {
      options.log(ServiceNote(level: .error, topic: "store", text: error.description))
      for operation in operations { operation.refuse(.unavailable(error.description)) }
      line.finish(operations.count)
    }
  }

  /// Waits until memory is what is committed.
  func waitForCommits() {
    committer.waitUntilIdle()
    takeUp()
  }

  /// Takes up what became of groups.
  func takeUp() {
    for end in committer.takeEnds() {
      switch end {
      case .committed(let group, let numbers): settle(group, numbers)
      case .failed(let group, let error): takeBack(group, error)
      }
    }
  }

  /// Takes back a group that failed, and what was decided after it, which is decided again.
  private func takeBack(_ group: GroupInHand, _ error: StoreError?) {
    let above = committer.takeBack()
    if let above { undo(above) }
    undo(group)
    // What is decided next begins with a look at what is there.
    isUncertain = true
    var again: [Operation] = []
    var refused: [Operation] = above?.decided.filter(\.isLong) ?? []
    if let error {
      options.log(ServiceNote(level: .error, topic: "store", text: error.description))
      takeAnotherName()
      refused += group.decided
    } else {
      again += group.decided.filter { !$0.isLong }
      refused += group.decided.filter(\.isLong)
    }
    again += above?.decided.filter { !$0.isLong } ?? []
    let reason = error?.description ?? "the database refused a commit: try again"
    for operation in refused { operation.refuse(.unavailable(reason)) }
    line.putBack(again)
    line.finish(group.taken + (above?.taken ?? 0))
  }
}
