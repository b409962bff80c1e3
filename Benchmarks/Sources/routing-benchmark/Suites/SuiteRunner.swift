import BenchmarkProgram
import Foundation
import NetworkExperiment

/// Runs suites, one after the other.
struct SuiteRunner {
  private let settings: SuiteSettings
  private let place: URL
  private let store: InstanceStore
  /// `nil` where steps are not asked for.
  private let stepsProgram: String?

  /// Throws where a program or a folder is missing: better before an hour of measuring than after it.
  init(_ settings: SuiteSettings, in place: URL) throws {
    self.settings = settings
    self.place = place
    store = try settings.routerOptions.store(in: place, examples: settings.examples)
    stepsProgram = settings.suites.contains(.steps) ? try StepsSuite.find() : nil
    _ = try store.router.version()
  }

  /// A suite that cannot be run has no tables, and the reason as its problem; throws where it is interrupted.
  func measure(_ suite: Suite) throws -> SuiteResult {
    let clock = ContinuousClock()
    let start = clock.now
    defer { Announcement.say("\(suite.rawValue) took \((clock.now - start).components.seconds) s") }
    do {
      return try run(suite)
    } catch let interruption as Interruption.Requested {
      throw interruption
    } catch {
      Announcement.say("\(suite.rawValue) could not be run: \(error)")
      return SuiteResult(suite: suite, section: "", tables: "", problems: ["could not be run: \(error)"])
    }
  }

  private func run(_ suite: Suite) throws -> SuiteResult {
    switch suite {
    case .quality:
      let report = try QualitySuite(try settings.quality(), in: place).measure()
      return SuiteResult(
        suite: suite, section: report.digest, tables: report.text, json: try QualityDocument(report).data(),
        problems: report.problems)
    case .rolling: return try settings.rolling(store).measure()
    case .network: return try runNetwork()
    case .steps:
      return try StepsSuite(program: stepsProgram ?? "", arguments: settings.steps, folder: place).measure()
    case .figures:
      let report = try settings.figures().measure(in: place)
      return SuiteResult(suite: suite, section: report.text, tables: report.text, problems: report.problems)
    }
  }

  private func runNetwork() throws -> SuiteResult {
    let moment = MeasuringMoment()
    let report = try settings.network().measure()
    let text = moment.text + "\n" + report.markdown
    return SuiteResult(
      suite: .network, section: text, tables: text,
      json: try Measured<NetworkRecord>.data(moment, result: report.json()), problems: report.problems)
  }
}
