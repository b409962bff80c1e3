import Foundation
import Testing

@Suite struct GenerateCommandTests {
  @Test func `generate writes a scenario that check accepts and plan plans`() throws {
    try TemporaryFolder.with { folder in
      let day = folder.appending(path: "day")
      let arguments = [
        "--preset", "tight", "--orders", "200", "--locations", "6", "--skus", "40", "--seed", "3",
      ]
      let run = try CommandRun(["generate", day.path] + arguments)
      #expect(run.code == 0)
      #expect(run.error == "")
      #expect(run.output.hasPrefix("\(day.path): 200 orders, "))
      #expect(run.output.hasSuffix(" units stocked, capacity for 210 shipments\n"))
      #expect(try TemporaryFolder.names(folder) == ["day"])
      let check = try CommandRun("check", day.path)
      #expect(check.code == 0)
      #expect(check.output == "")
      #expect(try CommandRun("plan", day.path, "--strategy", "cheapest").output.contains("200 orders"))
    }
  }

  @Test func `the README's command makes the folder again`() throws {
    try TemporaryFolder.with { folder in
      let day = folder.appending(path: "day")
      let options = ["--orders", "50", "--skew", "1.1", "--stock-cover", "2", "--max-quantity", "3"]
      #expect(try CommandRun(["generate", day.path, "--skus", "30"] + options).code == 0)
      let readme = try TemporaryFolder.text(day.appending(path: "README.md"))
      let block = try #require(readme.split(separator: "```\n").dropFirst().first)
      var words = block.replacing("\\\n", with: "").split(whereSeparator: \.isWhitespace).map { String($0) }
      #expect(words.removeFirst() == "order-router")
      let again = folder.appending(path: "again")
      words[1] = again.path
      #expect(try CommandRun(words).code == 0)
      let names = try TemporaryFolder.names(day)
      #expect(try TemporaryFolder.names(again) == names)
      for name in names {
        let text = try TemporaryFolder.text(day.appending(path: name))
        #expect(try TemporaryFolder.text(again.appending(path: name)) == text, "\(name)")
      }
    }
  }

  @Test func `a folder that is there is refused and stays as it is`() throws {
    try TemporaryFolder.with { folder in
      let run = try CommandRun("generate", folder.path)
      #expect(run.code == 2)
      #expect(run.error == "\(folder.path) is there already: give the path of a new folder\n")
      #expect(try TemporaryFolder.names(folder) == [])
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends it with nothing written`(signal: Int32) throws {
    try TemporaryFolder.with { folder in
      let day = folder.appending(path: "day").path
      let run = try CommandRun(["generate", day, "--orders", "10000000"]) { process in
        Thread.sleep(forTimeInterval: 1)
        kill(process.processIdentifier, signal)
      }
      #expect(run.code == 1)
      #expect(!run.isCrashed)
      #expect(run.error == "interrupted: \(day) was not written\n")
      #expect(try TemporaryFolder.names(folder) == [])
    }
  }
}
