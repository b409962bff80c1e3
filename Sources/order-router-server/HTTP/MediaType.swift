/// Media types that bodies may be of.
enum MediaType {
  static let json = "application/json"
  static let lines: Set = ["application/x-ndjson", "application/ndjson", "application/jsonl"]
  /// What channels call their documents, beside JSON and lines of it.
  static let documents: Set = [
    "text/csv", "text/tab-separated-values", "text/plain", "application/csv", "application/gzip",
    "application/octet-stream",
  ]
}
