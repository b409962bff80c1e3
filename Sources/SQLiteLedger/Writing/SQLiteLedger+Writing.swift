private import Foundation
internal import GRDB

extension SQLiteLedger {
  public func commit(_ group: CommitGroup) throws(StoreError) -> CommitOutcome {
    try wrapped { () throws in
      var outcome = CommitOutcome.conflict
      try pool.writeWithoutTransaction { db in
        try checkpointer?.shortenLog(db)
        try db.inTransaction(.immediate) {
          let writer = try GroupWriter(db)
          guard let numbers = try writer.write(group) else { return .rollback }
          outcome = .committed(numbers: numbers)
          return .commit
        }
      }
      checkpointer?.note(group.changes)
      return outcome
    }
  }

  public func forgetOutcomes(before moment: Instant) throws(StoreError) {
    try wrapped { () throws in
      try pool.write { db in
        try db.execute(
          sql: """
            DELETE FROM outcome WHERE (owner, key) IN
              (SELECT owner, key FROM outcome WHERE at < ? ORDER BY at LIMIT 5000)
            """, arguments: [moment.nanosecondsSinceEpoch])
      }
    }
  }

  public func abandonDeadBatches(at moment: Instant) throws(StoreError) {
    try wrapped { () throws in
      try pool.write { db in
        guard let row = try Row.fetchOne(db, sql: "SELECT number, record FROM batch WHERE status = 'running'")
        else {
          return
        }
        var batch = try RecordCodec.decodeBatch(row.bytes(1))
        batch.status = .abandoned
        batch.finishedAt = moment
        batch.problem = "its server ended"
        try db.execute(
          sql: "UPDATE batch SET status = ?, record = ? WHERE number = ?",
          arguments: [batch.status.rawValue, Data(RecordCodec.encode(batch)), row[0] as Int64])
      }
    }
  }

  // Keys.

  public func keys() throws(StoreError) -> [APIKey] {
    try wrapped { () throws in
      try pool.read { db in
        try Row.fetchAll(db, sql: "SELECT name, digest, scopes, created_at FROM api_key ORDER BY name").map {
          row in
          let scopes: String = row[2]
          return APIKey(
            name: row[0], digest: row.bytes(1),
            scopes: Set(scopes.split(separator: ",").compactMap { Scope(rawValue: String($0)) }),
            createdAt: Instant(nanosecondsSinceEpoch: row[3]))
        }
      }
    }
  }

  public func add(_ key: APIKey) throws(StoreError) -> Bool {
    try wrapped { () throws in
      try pool.write { db in
        try db.execute(
          sql: "INSERT INTO api_key VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
          arguments: [
            key.name, Data(key.digest), key.scopes.map(\.rawValue).sorted().joined(separator: ","),
            key.createdAt.nanosecondsSinceEpoch,
          ])
        return db.changesCount > 0
      }
    }
  }

  public func removeKey(named name: String) throws(StoreError) -> Bool {
    try wrapped { () throws in
      try pool.write { db in
        try db.execute(sql: "DELETE FROM api_key WHERE name = ?", arguments: [name])
        return db.changesCount > 0
      }
    }
  }
}
