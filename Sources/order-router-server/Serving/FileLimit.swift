#if canImport(Glibc)
  import Glibc
#endif

/// How many files, connections among them, the process may have open.
enum FileLimit {
  /// Files that are no connections: the database and its log, the network's folder, what the system needs.
  private static let reserved = 200

  /// Raises the limit to what the system allows.
  ///
  /// - Returns: the connections that leave room for all else: past them new ones wait until others end, for an
  ///   accepted one without a file would end the process.
  static func connections() -> Int {
    let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard unsafe getrlimit(files, &limit) == 0 else { return reserved }
    var raised = limit
    raised.rlim_cur = raised.rlim_max
    if unsafe setrlimit(files, &raised) == 0 { limit = raised }
    return max(16, Int(clamping: limit.rlim_cur) - reserved)
  }
}
