internal import GRDB
private import GRDBSQLite

/// A statement that is run row by row, its values bound straight to SQLite.
///
/// GRDB boxes every value on its way and looks after observers that there are none of here: that took longer
/// than the rows themselves.
struct RowStatement {
  private let statement: Statement
  private let db: Database

  /// Prepared once for a connection.
  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
  }

  /// Runs it with the values that `bind` adds, in the sequence of its parameters.
  /// - Returns: whether it changed a row.
  func run(_ bind: (inout RowValues) -> Void) throws -> Bool {
    try step(bind) { _ in preconditionFailure("a statement that writes has no rows") }
    return db.changesCount > 0
  }

  /// Calls `body` with each row that it finds.
  func forEachRow(_ bind: (inout RowValues) -> Void, _ body: (FoundRow) throws -> Void) throws {
    try step(bind, body)
  }

  private func step(_ bind: (inout RowValues) -> Void, _ body: (FoundRow) throws -> Void) throws {
    let handle = unsafe statement.sqliteStatement
    var values = unsafe RowValues(handle)
    bind(&values)
    // Also where a row's reader throws: a statement that stands still keeps its transaction open.
    defer {
      unsafe sqlite3_reset(handle)
      unsafe sqlite3_clear_bindings(handle)
    }
    try check(values.code)
    while true {
      let code = unsafe sqlite3_step(handle)
      guard code == SQLITE_ROW else { return try check(code == SQLITE_DONE ? SQLITE_OK : code) }
      try body(unsafe FoundRow(handle))
    }
  }

  private func check(_ code: CInt) throws {
    if code == SQLITE_OK { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage, sql: statement.sql)
  }
}

/// The values of a row, bound one after another: within a run of its statement alone.
@safe struct RowValues {
  private let statement: OpaquePointer
  private var last: CInt = 0
  /// What went wrong first.
  fileprivate private(set) var code = SQLITE_OK

  fileprivate init(_ statement: OpaquePointer) { unsafe self.statement = statement }

  private mutating func note(_ result: CInt) { if code == SQLITE_OK { code = result } }

  mutating func add(_ value: Int64) {
    last += 1
    note(unsafe sqlite3_bind_int64(statement, last, value))
  }

  mutating func add(_ value: Int) { add(Int64(value)) }

  /// `nil` is NULL.
  mutating func add(_ value: Int64?) {
    if let value { return add(value) }
    last += 1
    note(unsafe sqlite3_bind_null(statement, last))
  }

  mutating func add(_ value: Int?) { add(value.map { Int64($0) }) }

  mutating func add(_ text: String) {
    last += 1
    let bytes = text.utf8Span.span
    note(
      unsafe bytes.withUnsafeBytes { bytes in
        unsafe sqlite3_bind_text(
          statement, last, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count),
          Self.copied)
      })
  }

  mutating func add(_ bytes: [UInt8]) {
    last += 1
    note(
      unsafe bytes.withUnsafeBytes { bytes in
        unsafe sqlite3_bind_blob(statement, last, bytes.baseAddress, CInt(bytes.count), Self.copied)
      })
  }

  /// SQLITE_TRANSIENT: SQLite keeps a copy of its own.
  private static var copied: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}

/// A row that a statement stands on: within a run of it alone.
@safe struct FoundRow {
  private let statement: OpaquePointer

  fileprivate init(_ statement: OpaquePointer) { unsafe self.statement = statement }

  func integer(_ column: Int) -> Int64 { unsafe sqlite3_column_int64(statement, CInt(column)) }

  func bytes(_ column: Int) -> [UInt8] {
    let count = Int(unsafe sqlite3_column_bytes(statement, CInt(column)))
    guard count > 0, let start = unsafe sqlite3_column_blob(statement, CInt(column)) else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }
}
