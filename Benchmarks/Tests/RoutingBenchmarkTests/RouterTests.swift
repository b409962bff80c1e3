import BenchmarkProgram
import Foundation
import Testing

@testable import routing_benchmark

struct RouterTests {
  @Test func `the order-router of the first folder that has one is measured`() throws {
    try TemporaryPlace.with { place in
      let folders = ["none", "folder", "first", "second"].map { place.appending(path: $0) }
      for folder in folders {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      let made = folders.map { $0.appending(path: "order-router") }
      try FileManager.default.createDirectory(at: made[1], withIntermediateDirectories: true)
      for file in made[2...] {
        #expect(
          FileManager.default.createFile(
            atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o755]))
      }
      #expect(try Router.find(nil, in: folders.map(\.path)) == made[2].path)
      #expect(try Router.find(made[3].path, in: folders.map(\.path)) == made[3].path)
    }
  }

  @Test func `where there is no order-router, how to build or give one is told`() {
    let error = #expect(throws: BenchmarkFailure.self) { try Router.find(nil, in: ["/no/such"]) }
    #expect(error?.description.contains("swift build -c release") == true)
    #expect(error?.description.contains("--order-router") == true)
  }
}
