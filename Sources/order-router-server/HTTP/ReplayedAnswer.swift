/// The answer to an earlier request with the same key, in place of an error.
struct ReplayedAnswer: Error {
  var answer: ServerAnswer
}
