import ServiceDocuments

/// Answers as they are kept under idempotency keys: status, media type and location, a line each, then the body.
enum StoredAnswer {
  static func bytes(_ answer: ServerAnswer) -> [UInt8] {
    Array("\(answer.status)\n\(answer.mediaType)\n\(answer.location ?? "")\n".utf8) + answer.body
  }

  /// `nil` where the bytes are not an answer's.
  static func answer(_ bytes: [UInt8]) -> ServerAnswer? {
    let parts = bytes.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let status = Int(String(decoding: parts[0], as: UTF8.self)) else { return nil }
    var answer = ServerAnswer(status, body: Array(parts[3]))
    answer.mediaType = String(decoding: parts[1], as: UTF8.self)
    answer.location = parts[2].isEmpty ? nil : String(decoding: parts[2], as: UTF8.self)
    answer.isReplayed = true
    return answer
  }
}
