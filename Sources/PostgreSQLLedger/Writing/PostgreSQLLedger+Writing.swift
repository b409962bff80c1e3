extension PostgreSQLLedger {
  public func commit(_ group: CommitGroup) throws(StoreError) -> CommitOutcome {
    guard let rows = GroupRows(group.changes) else { return .conflict }
    let writing = GroupWriter(group, rows, life: writer.life)
    return try StoreError.wrapping { () throws in
      do {
        return try commit(writing)
      } catch let failure as BeforeCommit {
        if !failure.reason.isLost { throw failure.reason }
      }
      // It was lost before anything could be committed, as a restart of the database does it: once more.
      do {
        return try commit(writing)
      } catch let failure as BeforeCommit {
        throw failure.reason
      }
    }
  }

  /// A failure before the transaction was asked to commit.
  private struct BeforeCommit: Error {
    var reason: DatabaseFailure
  }

  private func commit(_ writing: GroupWriter) throws -> CommitOutcome {
    do {
      return try writer.use { connection in
        let reserved: [Int64]?
        do {
          reserved = try writing.reserve(connection)
        } catch let failure as DatabaseFailure where !failure.isConflict {
          throw BeforeCommit(reason: failure)
        }
        guard let numbers = reserved else {
          try connection.run([Call("ROLLBACK")])
          return .conflict
        }
        try writing.add(numbers, connection)
        return .committed(numbers: numbers)
      }
    } catch let failure as DatabaseFailure where failure.isConflict {
      return .conflict
    }
  }

  public func keepOthersWaiting() throws(StoreError) {
    try StoreError.wrapping { () throws in
      _ = try writer.use { connection in try connection.run([Call("BEGIN"), CommitLock.own]) }
    }
  }

  public func letOthersCommit() {
    // A commit has ended the transaction, or lost its connection: then there is nothing to do.
    writer.rollBack()
  }

  public func forgetOutcomes(before moment: Instant) throws(StoreError) {
    try readers.use { connection in
      // Those that another server is deleting are its own business.
      _ = try connection.run([
        Call(
          """
          DELETE FROM outcome WHERE (owner, key) IN (
            SELECT owner, key FROM outcome WHERE at < $1 ORDER BY at LIMIT 5000 FOR UPDATE SKIP LOCKED)
          """, [.instant(moment)])
      ])
    }
  }

  public func abandonDeadBatches(at moment: Instant) throws(StoreError) {
    try readers.use { connection in
      // The lock of a server that lives is not to be had; this one's own is, by a session of its own.
      let found = try connection.run([
        Call("BEGIN"),
        Call(
          """
          SELECT number, record FROM batch
          WHERE status = 'running' AND life <> $1 AND pg_try_advisory_xact_lock(life) FOR UPDATE
          """, [.integer(writer.life)]),
      ])[1]
      var calls: [Call] = []
      for row in 0..<found.count {
        var batch = try RecordCodec.decodeBatch(found.bytes(row, 1))
        batch.status = .abandoned
        batch.finishedAt = moment
        batch.problem = "its server ended"
        calls.append(
          Call(
            "UPDATE batch SET status = $1, record = $2 WHERE number = $3",
            [
              .text(batch.status.rawValue), .bytes(RecordCodec.encode(batch)),
              .integer(found.integer(row, 0)),
            ]))
      }
      _ = try connection.run(calls + [Call("COMMIT")])
    }
  }

  // Keys.

  public func keys() throws(StoreError) -> [APIKey] {
    try readers.use { connection in
      let rows = try connection.run([
        Call("SELECT name, digest, scopes, created_at FROM api_key ORDER BY name")
      ])[0]
      return (0..<rows.count).map { row in
        APIKey(
          name: rows.text(row, 0), digest: rows.bytes(row, 1),
          scopes: Set(rows.text(row, 2).split(separator: ",").compactMap { Scope(rawValue: String($0)) }),
          createdAt: Instant(nanosecondsSinceEpoch: rows.integer(row, 3)))
      }
    }
  }

  public func add(_ key: APIKey) throws(StoreError) -> Bool {
    try readers.use(once: true) { connection in
      try connection.run([
        Call(
          "INSERT INTO api_key VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
          [
            .text(key.name), .bytes(key.digest),
            .text(key.scopes.map(\.rawValue).sorted().joined(separator: ",")), .instant(key.createdAt),
          ])
      ])[0].written > 0
    }
  }

  public func removeKey(named name: String) throws(StoreError) -> Bool {
    try readers.use(once: true) { connection in
      try connection.run([Call("DELETE FROM api_key WHERE name = $1", [.text(name)])])[0].written > 0
    }
  }
}
