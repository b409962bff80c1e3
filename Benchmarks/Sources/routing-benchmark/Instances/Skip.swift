/// A row or a peer that cannot be measured here, and why.
struct Skip: Error {
  let reason: String
}
