internal import CLibPQ

// All that is unsafe of libpq is in this file: a pointer has one owner, which frees it, and nothing that it
// lends leaves a function.

/// A session with PostgreSQL: statements are prepared once, and sent many at a time.
///
/// A class that closes the session when it goes. One thread uses it at a time: whoever took it out of its
/// lock; so it may be handed from thread to thread.
@safe final class Connection: @unchecked Sendable {
  private let handle: OpaquePointer
  private var statements: [String: String] = [:]
  private var names = 0
  /// Statements that share a round trip.
  private static let part = 1_000

  /// - Parameter address: `postgresql://…`, or `key=value` pairs.
  init(_ address: String) throws(DatabaseFailure) {
    guard let handle = unsafe clibpq_connect(address) else {
      throw DatabaseFailure(state: "", message: "there is no memory for a connection", isLost: true)
    }
    unsafe self.handle = handle
    if !isUsable { throw lost() }
  }

  deinit { unsafe PQfinish(handle) }

  var isUsable: Bool { unsafe PQstatus(handle) == CONNECTION_OK }

  /// Runs statements one after another: after the first that fails none is run.
  ///
  /// One round trip for a thousand, and another one where some were never prepared here.
  @discardableResult
  func run(_ calls: [Call]) throws(DatabaseFailure) -> [QueryResult] {
    try prepare(calls)
    var results: [QueryResult] = []
    results.reserveCapacity(calls.count)
    var lengths: [Int32] = []
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: calls.count, by: Self.part) {
      let part = calls[start..<min(start + Self.part, calls.count)]
      for call in part {
        lengths.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        for argument in call.arguments {
          let before = bytes.count
          lengths.append(argument.write(to: &bytes) ? Int32(bytes.count - before) : -1)
        }
        // An empty text at the end has to have an address, too.
        bytes.append(0)
        let isSent = unsafe bytes.withUnsafeBytes { bytes in
          unsafe lengths.withUnsafeBufferPointer { lengths in
            unsafe clibpq_send(
              handle, statements[call.sql] ?? "", Int32(lengths.count),
              bytes.baseAddress?.assumingMemoryBound(to: CChar.self), lengths.baseAddress)
          }
        }
        if isSent == 0 { throw lost() }
      }
      try receive(part.count, into: &results)
    }
    return results
  }

  private func prepare(_ calls: [Call]) throws(DatabaseFailure) {
    var new: [(sql: String, name: String)] = []
    for call in calls where statements[call.sql] == nil && !new.contains(where: { $0.sql == call.sql }) {
      // A name that failed may be taken all the same.
      names += 1
      new.append((call.sql, "s\(names)"))
    }
    if new.isEmpty { return }
    for (sql, name) in new where unsafe PQsendPrepare(handle, name, sql, 0, nil) == 0 { throw lost() }
    var results: [QueryResult] = []
    try receive(new.count, into: &results)
    for (sql, name) in new { statements[sql] = name }
  }

  /// Ends a part of the pipeline, and takes what its statements came to.
  private func receive(_ count: Int, into results: inout [QueryResult]) throws(DatabaseFailure) {
    guard unsafe PQpipelineSync(handle) == 1, unsafe clibpq_flush(handle) == 1 else { throw lost() }
    var failure: DatabaseFailure?
    for _ in 0..<count {
      guard let result = unsafe QueryResult(PQgetResult(handle)) else { throw failure ?? lost() }
      if result.isGood {
        results.append(result)
      } else if failure == nil {
        failure = result.failure(isLost: !isUsable)
      }
      // Nothing, which ends what one statement came to.
      while isUsable, unsafe QueryResult(PQgetResult(handle)) != nil {}
    }
    guard isUsable, let end = unsafe QueryResult(PQgetResult(handle)), end.isSync else {
      throw DatabaseFailure(
        state: failure?.state ?? "", message: failure?.message ?? lost().message, isLost: true)
    }
    if let failure { throw failure }
  }

  private func lost() -> DatabaseFailure {
    DatabaseFailure(
      state: "", message: oneLine(unsafe PQerrorMessage(handle).map { unsafe String(cString: $0) }),
      isLost: true)
  }
}

/// What a statement came to: its rows, or how many it wrote.
@safe final class QueryResult {
  private let handle: OpaquePointer

  init?(_ handle: OpaquePointer?) {
    guard let handle = unsafe handle else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe PQclear(handle) }

  var isGood: Bool {
    let status = unsafe PQresultStatus(handle)
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK
  }
  var isSync: Bool { unsafe PQresultStatus(handle) == PGRES_PIPELINE_SYNC }

  func failure(isLost: Bool) -> DatabaseFailure {
    // 'C' is the field of the SQLSTATE.
    let state = unsafe PQresultErrorField(handle, Int32(UInt8(ascii: "C"))).map { unsafe String(cString: $0) }
    return DatabaseFailure(
      state: state ?? "",
      message: oneLine(unsafe PQresultErrorMessage(handle).map { unsafe String(cString: $0) }),
      isLost: isLost)
  }

  /// Rows that were found.
  var count: Int { Int(unsafe PQntuples(handle)) }
  /// Rows that were written.
  var written: Int { unsafe PQcmdTuples(handle).flatMap { unsafe Int(String(cString: $0)) } ?? 0 }

  func isNull(_ row: Int, _ column: Int) -> Bool {
    unsafe PQgetisnull(handle, Int32(row), Int32(column)) == 1
  }

  /// A `bigint`, which comes with its highest byte first.
  func integer(_ row: Int, _ column: Int) -> Int64 {
    precondition(unsafe PQgetlength(handle, Int32(row), Int32(column)) == 8, "integers are kept as bigint")
    guard let start = unsafe PQgetvalue(handle, Int32(row), Int32(column)) else { return 0 }
    return Int64(bigEndian: unsafe UnsafeRawPointer(start).loadUnaligned(as: Int64.self))
  }

  func bytes(_ row: Int, _ column: Int) -> [UInt8] {
    let count = Int(unsafe PQgetlength(handle, Int32(row), Int32(column)))
    guard count > 0, let start = unsafe PQgetvalue(handle, Int32(row), Int32(column)) else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }
}

private func oneLine(_ text: String?) -> String {
  (text ?? "").split(separator: "\n").map { $0.trimmingPrefix { $0 == " " || $0 == "\t" } }.joined(
    separator: " ")
}
