import Foundation
import Testing

@Suite struct CheckCommandTests {
  @Test func `a scenario without errors ends with 0`() throws {
    let run = try CommandRun("check", Scenarios.large)
    #expect(run.code == 0)
    #expect(run.output == "")
    #expect(run.error == "")
  }

  @Test func `diagnostics come on the standard output, and the code is 3`() throws {
    try TemporaryFolder.with { folder in
      let scenario = try Scenarios.changed("scenario.json", in: folder) { text in
        text.replacing("\"format\"", with: "\"formats\"")
      }
      let run = try CommandRun("check", scenario)
      #expect(run.code == 3)
      #expect(run.output.contains("scenario.json:1:1: error: format: expected this key in the object"))
      #expect(run.output.contains("warning: formats: no such key; it is ignored"))
      #expect(run.error == "")
    }
  }

  @Test func `a folder that is not there is an invalid scenario`() throws {
    let run = try CommandRun("check", "/nothing/at/all")
    #expect(run.code == 3)
    #expect(run.output == "/nothing/at/all: error: expected a folder, found nothing.\n")
  }
}
