/// How a plan compares with a peer's search.
struct PeerVerdict {
  /// `nil` where the peer had too little time to tell, or is not there.
  let isMet: Bool?
  let text: String
}
