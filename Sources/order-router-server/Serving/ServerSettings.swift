import OrderRouting

/// How a server runs.
struct ServerSettings: Sendable {
  var network: NetworkFolder
  var address: ListenAddress
  /// PEM files of certificate chain and private key; `nil`: without TLS.
  var tls: TLSFiles?
  /// `nil`: the machine's clock.
  var asOf: Instant?
  /// Seconds.
  var batchEvery: Int?
  var releasesAtCutoff = false
  var maxWaiting = 1000
  /// Seconds that a request may take to arrive.
  var requestSeconds: Int64 = 30
  /// Seconds that a request waits for another under the same idempotency key.
  var keySeconds: Int64 = 30
  /// Seconds that a connection may be idle.
  var idleSeconds: Int64 = 60
  /// Seconds that what is under way may take when the server ends.
  var drainSeconds: Int64 = 30
  /// Compares the router with the ledger after every commit.
  var comparesWithStore = false

  struct TLSFiles: Sendable {
    var certificate: String
    var key: String
  }

  init(network: NetworkFolder, address: ListenAddress) {
    self.network = network
    self.address = address
  }

  /// Says what time it is.
  var clock: @Sendable () -> Instant {
    if let asOf { return { asOf } }
    return { SystemClock.now }
  }
}
