extension Connection {
  /// Connects, and sets what holds for every session of a ledger.
  static func open(_ address: String) throws(DatabaseFailure) -> Connection {
    let connection = try Connection(address)
    // Every statement finds its rows by keys: what the planner guesses of tables that have just grown must
    // not make it read all of one.
    try connection.run(
      ["enable_seqscan", "enable_hashjoin", "enable_mergejoin", "jit"].map { Call("SET \($0) = off") })
    return connection
  }
}
