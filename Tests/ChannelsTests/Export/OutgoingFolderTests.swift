import Channels
import Foundation
import Testing

@Suite struct `An outgoing folder` {
  private func with(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "outgoing-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private let files = [
    OutgoingFile(path: "A/one.csv", bytes: [1], isPrivate: true), OutgoingFile(path: "two.txt", bytes: [2]),
    OutgoingFile(path: "export.json", bytes: Array(#"{"files":["A/one.csv","two.txt"]}"#.utf8)),
  ]

  @Test func `is written whole, what is private for its owner alone, and replaced by the next`() throws {
    try with { folder in
      let path = folder + "/out"
      try OutgoingFolder.export.write(files, to: path)
      let mode =
        try FileManager.default.attributesOfItem(atPath: path + "/A/one.csv")[.posixPermissions] as? Int
      #expect(mode == 0o600)
      let next = [OutgoingFile(path: "export.json", bytes: Array(#"{"files":[]}"#.utf8))]
      try OutgoingFolder.export.write(next, to: path + "/")
      #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["export.json"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out"])
    }
  }

  @Test func `leaves alone what no earlier run has written`() throws {
    try with { folder in
      let path = folder + "/out"
      try OutgoingFolder.export.write(files, to: path)
      try Data([3]).write(to: URL(filePath: path + "/A/notes.txt"))
      #expect(throws: OutgoingFolder.Problem.self) { try OutgoingFolder.export.write(files, to: path) }
      #expect(FileManager.default.contents(atPath: path + "/A/notes.txt") == Data([3]))
      #expect(throws: OutgoingFolder.Problem.self) { try OutgoingFolder.confirmations.checkTarget(path) }
      #expect(throws: OutgoingFolder.Problem.self) {
        try OutgoingFolder.export.checkTarget(path + "/two.txt")
      }
    }
  }

  @Test func `is not there at all where a file of it cannot be written`() throws {
    try with { folder in
      let bad = files + [OutgoingFile(path: "two.txt/three.txt", bytes: [3])]
      #expect(throws: OutgoingFolder.Problem.self) {
        try OutgoingFolder.export.write(bad, to: folder + "/out")
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test func `comes back where a killed run had moved it aside, and what that run left goes`() throws {
    try with { folder in
      let path = folder + "/out"
      try OutgoingFolder.export.write(files, to: path)
      let (aside, partial) = (
        path + ".replaced-" + UUID().uuidString, path + ".partial-" + UUID().uuidString
      )
      try FileManager.default.moveItem(atPath: path, toPath: aside)
      try FileManager.default.createDirectory(atPath: partial, withIntermediateDirectories: true)
      try Data([9]).write(to: URL(filePath: partial + "/recipients.csv"))
      try OutgoingFolder.export.checkTarget(path)
      #expect(FileManager.default.contents(atPath: path + "/A/one.csv") == Data([1]))
      try OutgoingFolder.export.write(files, to: path)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out"])
    }
  }

  @Test func `has no file that an id could lead out of it`() {
    #expect(OutgoingFile.name("../../etc") == "%2E.%2F..%2Fetc")
    #expect(OutgoingFile.name("a/b c%") == "a%2Fb%20c%25")
    #expect(OutgoingFile.name("3PL.EAST-1_x") == "3PL.EAST-1_x")
  }
}
