internal import GRDB

/// The tables of a ledger, migration by migration, forward only.
enum LedgerSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 ledger") { db in try db.execute(sql: first) }
    migrator.registerMigration("2 origins") { db in try db.execute(sql: second) }
    migrator.registerMigration("3 shipments by place") { db in try db.execute(sql: third) }
    return migrator
  }

  /// Keys are bytes, as the contract compares them: SQLite's BINARY collation.
  private static let first = """
    CREATE TABLE ledger (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      currency TEXT NOT NULL, weight_unit TEXT NOT NULL, length_unit TEXT NOT NULL
    ) STRICT;

    -- The history: a row for every change, its events and sums in its record.
    CREATE TABLE change (
      number INTEGER PRIMARY KEY, last INTEGER NOT NULL, server TEXT NOT NULL, cause TEXT NOT NULL,
      reference TEXT NOT NULL, record BLOB NOT NULL
    ) STRICT;
    CREATE TABLE change_order (
      order_id TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (order_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE orders (
      number INTEGER PRIMARY KEY, order_id TEXT NOT NULL UNIQUE, status TEXT NOT NULL, channel TEXT NOT NULL,
      placed_at INTEGER, revision INTEGER NOT NULL, record BLOB NOT NULL
    ) STRICT;
    CREATE INDEX orders_by_status ON orders (status, number);

    CREATE TABLE shipment (
      number INTEGER PRIMARY KEY, shipment_id TEXT NOT NULL UNIQUE, order_number INTEGER NOT NULL,
      location_id TEXT NOT NULL, status TEXT NOT NULL, ship_date INTEGER NOT NULL, record BLOB NOT NULL
    ) STRICT;
    CREATE INDEX shipment_by_status ON shipment (status, location_id, number);
    CREATE INDEX shipment_by_location ON shipment (location_id, number);
    CREATE INDEX shipment_by_order ON shipment (location_id, order_number)
      WHERE status IN ('planned', 'released', 'shipped');

    CREATE TABLE position (
      location_id TEXT NOT NULL, sku TEXT NOT NULL, on_hand INTEGER NOT NULL, unlimited INTEGER NOT NULL,
      reserved_elsewhere INTEGER NOT NULL, safety_stock INTEGER NOT NULL, reserved INTEGER NOT NULL,
      PRIMARY KEY (location_id, sku)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX position_by_sku ON position (sku, location_id);
    CREATE INDEX position_short ON position (location_id, sku)
      WHERE unlimited = 0 AND on_hand - reserved_elsewhere - reserved < 0;

    -- What is used of capacities on ship dates, and of allocations (day -1).
    CREATE TABLE capacity (
      kind TEXT NOT NULL, location_id TEXT NOT NULL, service_id TEXT NOT NULL, sku TEXT NOT NULL,
      channel TEXT NOT NULL, day INTEGER NOT NULL, used INTEGER NOT NULL, shipped INTEGER NOT NULL,
      most INTEGER,
      PRIMARY KEY (kind, location_id, service_id, sku, channel, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE day (location_id TEXT PRIMARY KEY, day INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE batch (
      number INTEGER PRIMARY KEY, batch_id TEXT NOT NULL UNIQUE, status TEXT NOT NULL, record BLOB NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX batch_running ON batch (status) WHERE status = 'running';
    CREATE TABLE price (id INTEGER PRIMARY KEY CHECK (id = 1), record BLOB NOT NULL) STRICT;

    CREATE TABLE outcome (
      owner TEXT NOT NULL, key TEXT NOT NULL, fingerprint BLOB NOT NULL, answer BLOB NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (owner, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX outcome_by_time ON outcome (at);

    CREATE TABLE api_key (
      name TEXT PRIMARY KEY, digest BLOB NOT NULL, scopes TEXT NOT NULL, created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  private static let second = """
    -- What channels told of orders beside what is routed, names and addresses too: read for releases and
    -- confirmations alone.
    CREATE TABLE origin (order_id TEXT PRIMARY KEY, record BLOB NOT NULL) STRICT, WITHOUT ROWID;
    """
  /// One index in place of three: a commit writes a page for each place and index.
  private static let third = """
    DROP INDEX shipment_by_status;
    DROP INDEX shipment_by_location;
    DROP INDEX shipment_by_order;
    CREATE INDEX shipment_by_place ON shipment (status, location_id, number, order_number, ship_date);
    """
}
