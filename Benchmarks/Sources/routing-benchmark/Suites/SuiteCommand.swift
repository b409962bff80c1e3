import ArgumentParser

/// A command that measures one suite.
protocol SuiteCommand: ParsableCommand {
  static var suite: Suite { get }
}
