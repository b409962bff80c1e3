import Foundation
import Testing

@testable import BenchmarkProgram

struct OutputPlaceTests {
  @Test func `a file is replaced whole, and nothing is left beside it`() throws {
    try TemporaryPlace.with { place in
      let file = place.appending(path: "times.json").path
      try OutputPlace.write("a long text that was there", to: file)
      try OutputPlace.check(file, nil)
      try OutputPlace.write("new", to: file)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "new")
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["times.json"])
    }
  }

  @Test func `a device is written to where it is`() throws {
    try OutputPlace.check("/dev/null")
    try OutputPlace.write("text", to: "/dev/null")
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(type == .typeCharacterSpecial)
  }

  @Test(arguments: [
    ("/no/such/file", "there is no folder /no/such. Make it, or name another."),
    ("/usr", "it is a folder. Name a file in it."),
    ("/proc/file", "no file can be made in /proc. Name another place."),
  ])
  func `a place where no file can be is refused with what is wrong and what helps`(
    path: String, reason: String
  ) {
    let refusal = #expect(throws: BenchmarkFailure.self) { try OutputPlace.check(path) }
    #expect(refusal?.description == "\(path) cannot be written: \(reason)")
    #expect(throws: BenchmarkFailure.self) { try OutputPlace.write("x", to: path) }
  }

  @Test func `an empty name is refused as one`() {
    let file = #expect(throws: BenchmarkFailure.self) { try OutputPlace.check(nil, "") }
    #expect(file?.description == "A file to write has an empty name. Give it one.")
    let folder = #expect(throws: BenchmarkFailure.self) { try OutputPlace.check(folder: "") }
    #expect(folder?.description == "A folder to use has an empty name. Give it one.")
  }

  @Test func `a temporary folder goes though its use fails`() {
    var folder: URL?
    #expect(throws: BenchmarkFailure.self) {
      try TemporaryPlace.with { place in
        folder = place
        throw BenchmarkFailure("x")
      }
    }
    #expect(folder.map { FileManager.default.fileExists(atPath: $0.path) } == false)
  }

  @Test func `elapsed time has hours, minutes and seconds`() {
    #expect(Announcement.time(0) == "0:00:00")
    #expect(Announcement.time(3723) == "1:02:03")
    #expect(Announcement.time(36_059) == "10:00:59")
  }
}
