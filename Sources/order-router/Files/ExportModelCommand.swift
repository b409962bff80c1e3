import ArgumentParser
import FoundationEssentials
import IntegerProgramming
import OrderRouting
import RouteOptimization

struct ExportModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-model", abstract: "Write the integer program of a scenario for other solvers.",
    discussion: """
      The file is free-format MPS, as HiGHS, CBC, GLPK and Gurobi read it. Its optimum is the least total \
      cost, in units of money.
      """)

  @OptionGroup var scenario: ScenarioArgument

  @Argument(help: "The file to write.", completion: .file(extensions: ["mps"]))
  var file: String

  func run() throws {
    let (problem, _) = try scenario.load()
    let model: ExportedModel
    do throws(ModelTooLarge) {
      model = try problem.exportedModel()
    } catch {
      throw CommandFailure(.usage, error.description)
    }
    let writer = FreeMPSWriter(columnName: { model.columnNames[$0] })
    try OutputFile.write(to: file) { output in try writer.write(model.program, to: &output) }
    Console.output(
      "\(file): \(NumberText.count(model.program.rowCount)) rows, "
        + "\(NumberText.count(model.program.columnCount)) columns, "
        + "\(NumberText.count(model.program.entryCount)) entries")
  }
}
