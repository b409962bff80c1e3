import Foundation
import Testing

@Suite struct OtherCommandTests {
  @Test func `export-model writes free-format MPS`() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "model.mps")
      let run = try CommandRun("export-model", Scenarios.small, file.path)
      #expect(run.code == 0)
      #expect(run.output.hasPrefix("\(file.path): "))
      let text = try TemporaryFolder.text(file)
      #expect(text.hasPrefix("NAME"))
      for section in ["\nROWS\n", "\nCOLUMNS\n", "\nRHS\n", "\nBOUNDS\n", "\nENDATA\n"] {
        #expect(text.contains(section))
      }
      let failed = try CommandRun("export-model", Scenarios.small, folder.path + "/none/model.mps")
      #expect(failed.code == 2)
      #expect(
        failed.error.hasSuffix(
          "cannot write \(folder.path)/none/model.mps: there is no such folder: make it first, or give another "
            + "path\n"))
    }
  }

  @Test func `a file that cannot be written is told with its path and what to do`() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      let long = folder.path + "/" + String(repeating: "x", count: 300)
      let refusals = [
        (folder.path, "it is a folder: give the path of a file"),
        (file.path + "/model.mps", "there is no such folder: make it first, or give another path"),
        (long, "a name in the path is too long: give a shorter one"),
      ]
      for (path, reason) in refusals {
        let run = try CommandRun("export-model", Scenarios.small, path)
        #expect(run.code == 2 && run.output == "")
        #expect(run.error.hasSuffix("cannot write \(path): \(reason)\n"))
      }
      #expect(try TemporaryFolder.names(folder) == ["file"])
    }
  }

  @Test func `zones writes beside the locations, and replaces nothing unasked`() throws {
    try TemporaryFolder.with { folder in
      let locations = folder.appending(path: "sites.csv")
      try Data("location_id,kind,country,postal_code\nNJ,warehouse,US,07001\n".utf8).write(to: locations)
      #expect(try CommandRun("zones", locations.path).code == 0)
      #expect(try TemporaryFolder.names(folder) == ["sites.csv", "zones.csv"])
      let again = try CommandRun("zones", locations.path)
      #expect(again.code == 2)
      #expect(again.error.contains("give --force"))
      #expect(try CommandRun("zones", locations.path, "--force").code == 0)
      let printed = try CommandRun("zones", locations.path, "--out", "-", "--table", "near")
      #expect(printed.output.hasPrefix("zone_table,location_id,country,prefix,zone\nnear,NJ,"))
    }
  }

  @Test func `zones without locations is an invalid scenario`() throws {
    try TemporaryFolder.with { folder in
      let run = try CommandRun("zones", folder.path)
      #expect(run.code == 3)
      #expect(run.error.contains("locations.csv: error: expected a file, found nothing"))
    }
  }

  @Test func `convert names what its source lacks, and writes nothing`() throws {
    try TemporaryFolder.with { folder in
      let run = try CommandRun("convert", "brunel", folder.path, folder.appending(path: "out").path)
      #expect(run.code == 3)
      #expect(run.error.contains("OrderList.csv: missing"))
      let shop = try CommandRun("convert", "gift-shop", folder.path + "/none.csv", folder.path + "/out")
      #expect(shop.code == 2)
      #expect(try TemporaryFolder.names(folder) == [])
    }
  }
}
