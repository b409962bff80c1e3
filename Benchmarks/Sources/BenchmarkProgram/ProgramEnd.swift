public import ArgumentParser

/// How a benchmark program ends: the codes that README.md has.
public enum ProgramEnd: Int32, Sendable {
  case done = 0
  /// Something measured is wrong, or something could not be measured, read or written.
  case wrong = 1
  case wrongUsage = 2
  case interrupted = 130

  /// The end that an error of a command makes.
  init(_ error: any Error, of command: any ParsableCommand.Type) {
    if error is Interruption.Requested {
      self = .interrupted
    } else {
      let code = command.exitCode(for: error)
      // ArgumentParser's own code for wrong usage is 64.
      self = code == .validationFailure ? .wrongUsage : ProgramEnd(rawValue: code.rawValue) ?? .wrong
    }
  }
}

extension ParsableCommand {
  /// Runs the command that the arguments name, and ends the process; signals are taken from here on.
  public static func runToEnd() -> Never {
    Interruption.install()
    do {
      var command = try parseAsRoot()
      try command.run()
      exit(withError: nil)
    } catch {
      let end = ProgramEnd(error, of: Self.self)
      let isLost = error is Interruption.Requested
      let message = isLost ? "interrupted; nothing was written" : fullMessage(for: error)
      if end == .done {
        print(message)
      } else if !message.isEmpty {
        Announcement.write(message + "\n")
      }
      exit(withError: ExitCode(end.rawValue))
    }
  }
}
