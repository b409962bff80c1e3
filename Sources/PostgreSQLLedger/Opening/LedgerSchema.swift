internal import StockLedger

/// The tables of a ledger, migration by migration, forward only.
enum LedgerSchema {
  /// The version that this program writes: the number of migrations.
  static var version: Int { migrations.count }

  /// Brings a database to this version, in a transaction; servers that start at once do it one after the
  /// other.
  ///
  /// - Throws: ``StoreError/refused(_:)`` where it is of a newer version.
  static func migrate(_ connection: Connection) throws {
    try connection.run([
      Call("BEGIN"),
      Call("SELECT pg_advisory_xact_lock(hashtextextended('order-router migrations ' || current_schema, 0))"),
      Call("CREATE TABLE IF NOT EXISTS migration (version bigint PRIMARY KEY)"),
    ])
    let found = try version(connection)
    if found > version {
      throw StoreError.refused("the database is of a newer version than this program: use the newer program")
    }
    for number in found..<version {
      // One by one: a statement is understood as soon as it is prepared, before those that are sent with it
      // are run.
      for statement in migrations[number] { try connection.run([Call(statement)]) }
      try connection.run([Call("INSERT INTO migration VALUES ($1)", [.integer(number + 1)])])
    }
    try connection.run([Call("COMMIT")])
  }

  /// - Throws: ``StoreError/refused(_:)`` where a database is not of this version.
  static func check(_ connection: Connection) throws {
    let isThere = try connection.run([Call("SELECT 1 WHERE to_regclass('migration') IS NOT NULL")])
    let found = isThere.first?.count == 1 ? try version(connection) : 0
    if found > version {
      throw StoreError.refused("the database is of a newer version than this program: use the newer program")
    }
    if found < version {
      throw StoreError.refused(
        found == 0
          ? "there is no ledger in the database: a server makes it when it starts"
          : "the database is of an older version: start a server on it first")
    }
  }

  private static func version(_ connection: Connection) throws -> Int {
    let rows = try connection.run([Call("SELECT coalesce(max(version), 0) FROM migration")])
    return rows.first.map { Int($0.integer(0, 0)) } ?? 0
  }

  private static let migrations = [first, second]

  /// Keys sort by their bytes, as the contract compares them: collation "C". Every integer is a `bigint`.
  private static let first = [
    """
    CREATE TABLE ledger (
      id bigint PRIMARY KEY CHECK (id = 1), currency text NOT NULL, weight_unit text NOT NULL,
      length_unit text NOT NULL)
    """,

    // Its one row is locked last by every commit: numbers become visible in order.
    """
    CREATE TABLE sequence (id bigint PRIMARY KEY CHECK (id = 1), last bigint NOT NULL) WITH (fillfactor = 10)
    """,
    "INSERT INTO sequence VALUES (1, 0)",

    // The history: a row for every change, its events and sums in its record.
    """
    CREATE TABLE change (
      number bigint PRIMARY KEY, last bigint NOT NULL, server text COLLATE "C" NOT NULL, cause text NOT NULL,
      reference text NOT NULL, record bytea NOT NULL)
    """,
    """
    CREATE TABLE change_order (
      order_id text COLLATE "C" NOT NULL, number bigint NOT NULL, PRIMARY KEY (order_id, number))
    """,

    """
    CREATE TABLE orders (
      number bigint PRIMARY KEY, order_id text COLLATE "C" NOT NULL UNIQUE, status text COLLATE "C" NOT NULL,
      channel text COLLATE "C" NOT NULL, placed_at bigint, revision bigint NOT NULL, record bytea NOT NULL
    ) WITH (fillfactor = 80)
    """,
    "CREATE INDEX orders_by_status ON orders (status, number)",

    // Numbers are counted by every server for itself: two may be the same.
    """
    CREATE TABLE shipment (
      shipment_id text COLLATE "C" PRIMARY KEY, number bigint NOT NULL, order_number bigint NOT NULL,
      location_id text COLLATE "C" NOT NULL, status text COLLATE "C" NOT NULL, ship_date bigint NOT NULL,
      record bytea NOT NULL)
    """,
    "CREATE INDEX shipment_by_number ON shipment (number, shipment_id)",
    "CREATE INDEX shipment_by_status ON shipment (status, location_id, number, shipment_id)",
    "CREATE INDEX shipment_by_location ON shipment (location_id, number, shipment_id)",
    """
    CREATE INDEX shipment_by_order ON shipment (location_id, order_number)
      WHERE status IN ('planned', 'released', 'shipped')
    """,

    """
    CREATE TABLE position (
      location_id text COLLATE "C" NOT NULL, sku text COLLATE "C" NOT NULL, on_hand bigint NOT NULL,
      unlimited bigint NOT NULL, reserved_elsewhere bigint NOT NULL, safety_stock bigint NOT NULL,
      reserved bigint NOT NULL, PRIMARY KEY (location_id, sku)
    ) WITH (fillfactor = 70)
    """,
    "CREATE INDEX position_by_sku ON position (sku, location_id)",
    """
    CREATE INDEX position_short ON position (location_id, sku)
      WHERE unlimited = 0 AND on_hand - reserved_elsewhere - reserved < 0
    """,

    // What is used of capacities on ship dates, and of allocations (day -1).
    """
    CREATE TABLE capacity (
      kind text COLLATE "C" NOT NULL, location_id text COLLATE "C" NOT NULL,
      service_id text COLLATE "C" NOT NULL, sku text COLLATE "C" NOT NULL, channel text COLLATE "C" NOT NULL,
      day bigint NOT NULL, used bigint NOT NULL, shipped bigint NOT NULL, most bigint,
      PRIMARY KEY (kind, location_id, service_id, sku, channel, day)
    ) WITH (fillfactor = 50)
    """,
    "CREATE TABLE day (location_id text COLLATE \"C\" PRIMARY KEY, day bigint NOT NULL)",

    // Whose batch it is: the key of the lock that its server holds as long as it lives.
    """
    CREATE TABLE batch (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, batch_id text COLLATE "C" NOT NULL UNIQUE,
      status text NOT NULL, life bigint NOT NULL, record bytea NOT NULL)
    """,
    "CREATE UNIQUE INDEX batch_running ON batch (status) WHERE status = 'running'",
    "CREATE TABLE price (id bigint PRIMARY KEY CHECK (id = 1), record bytea NOT NULL)",

    """
    CREATE TABLE outcome (
      owner text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL, fingerprint bytea NOT NULL,
      answer bytea NOT NULL, at bigint NOT NULL, PRIMARY KEY (owner, key))
    """,
    "CREATE INDEX outcome_by_time ON outcome (at)",
    """
    CREATE TABLE api_key (
      name text COLLATE "C" PRIMARY KEY, digest bytea NOT NULL, scopes text NOT NULL,
      created_at bigint NOT NULL)
    """,
  ]
  /// What channels told of orders beside what is routed, names and addresses too: read for releases and
  /// confirmations alone.
  private static let second = [
    "CREATE TABLE origin (order_id text COLLATE \"C\" PRIMARY KEY, record bytea NOT NULL)"
  ]
}
