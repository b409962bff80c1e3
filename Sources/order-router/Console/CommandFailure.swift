/// Why a command ends without having done its work.
struct CommandFailure: Error {
  /// The exit codes of the command.
  enum Code: Int32 {
    case internalError = 1
    case usage = 2
    case invalidScenario = 3
    case failedVerification = 4
  }

  var code: Code
  var message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
