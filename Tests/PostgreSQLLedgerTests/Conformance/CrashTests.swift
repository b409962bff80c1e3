import Foundation
import LedgerConformance
import PostgreSQLFixtures
import PostgreSQLLedger
import RoutingFixtures
import Testing

/// Sessions that end within commits; `LEDGER_SEEDS` says how many days, for a night.
@Suite(.enabled(if: DatabaseServer.isInstalled, "\(DatabaseServer.reason)"))
struct CrashTests {
  private static let seeds = ProcessInfo.processInfo.environment["LEDGER_SEEDS"].flatMap { UInt64($0) } ?? 3

  @Test func `after a session ended at any row of a commit all of it is there or nothing`() throws {
    var done: [String: Int] = [:]
    let server = try DatabaseServer.shared.get()
    for seed in 1...Self.seeds {
      let address = try server.makeDatabase()
      let store = try PostgreSQLLedger(address: address)
      try server.query(Self.faults, in: address)
      let plan = CrashPlan(
        fail: { row in
          // An even row ends the second attempt too, which is made where nothing can be written yet.
          try server.query("SELECT setval('fault_rows', \(row == 0 ? 9_000 : 1_000 - row))", in: address)
          try server.query("UPDATE fault SET times = \(2 - row % 2)", in: address)
        }, reopen: { _ in try PostgreSQLLedger(address: address) })
      var day = try RandomDay(
        RandomScenario.make(seed: seed, version11: seed % 2 == 0), seed: seed, store: store, crashes: plan)
      try day.run(steps: 30)
      #expect(day.failures == [], "seed \(seed)")
      done.merge(day.done) { $0 + $1 }
    }
    #expect(done["lost"] ?? 0 > 5 && done["accept"] ?? 0 > 5, "\(done)")
  }

  /// Ends the session that writes a certain row, or commits it; a sequence goes on whatever is rolled back.
  private static var faults: String {
    var sql = """
      CREATE SEQUENCE fault_rows;
      CREATE TABLE fault (times integer NOT NULL);
      INSERT INTO fault VALUES (1);
      CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE place bigint := nextval('fault_rows') - 1000;
      BEGIN
        IF place >= 0 AND place < (SELECT times FROM fault) THEN
          PERFORM pg_terminate_backend(pg_backend_pid());
          PERFORM pg_sleep(1);
        END IF;
        RETURN NEW;
      END $$;
      CREATE CONSTRAINT TRIGGER fault_commit AFTER INSERT ON change DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION fault();

      """
    for table in [
      "position", "capacity", "orders", "change_order", "shipment", "day", "batch", "price", "change",
    ] {
      sql += """
        CREATE TRIGGER fault BEFORE INSERT OR UPDATE ON "\(table)" FOR EACH ROW EXECUTE FUNCTION fault();

        """
    }
    return sql
  }
}
