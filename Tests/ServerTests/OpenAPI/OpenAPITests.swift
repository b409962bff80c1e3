import Foundation
import ScenarioFiles
import ServiceDocuments
import Testing

@testable import order_router_server

@Suite struct OpenAPITests {
  private func document() throws -> OpenAPIDocument { try OpenAPIDocument.shared.get() }

  @Test func `the document has every endpoint, and no other`() async throws {
    try await RunningServer.with { server in
      let served = try await server.client.get("/openapi.json").json
      var documented: Set<String> = []
      for path in served["paths"]?.members ?? [] {
        for operation in path.node.members { documented.insert("\(operation.key.uppercased()) \(path.key)") }
      }
      #expect(documented == Set(server.routes.map { "\($0.method) \($0.template)" }))
    }
  }

  @Test func `every example is as its schema says, and every operation has one`() throws {
    let document = try document()
    for path in document.root["paths"]?.members ?? [] {
      for operation in path.node.members {
        var contents = (operation.node["responses"]?.members ?? []).flatMap { response in
          let node = response.node["$ref"].flatMap { document.checker.resolve($0.text) } ?? response.node
          return node["content"]?.members ?? []
        }
        contents += operation.node["requestBody"]?["content"]?.members ?? []
        #expect(!contents.isEmpty)
        for content in contents {
          guard let example = content.node["example"], let schema = content.node["schema"] else {
            Issue.record("\(operation.key) \(path.key) has no example")
            continue
          }
          #expect(document.checker.faults(of: example, schema) == [], "\(operation.key) \(path.key)")
        }
      }
    }
  }

  @Test func `the codes of problems are those of the table`() throws {
    let codes = try document().root["components"]?["schemas"]?["Problem"]?["properties"]?["code"]?["enum"]?
      .elements
    #expect(codes?.map(\.text) == ProblemCode.allCases.map(\.rawValue))
  }

  @Test func `the checker finds what is wrong`() throws {
    let document = try document()
    let schema = try #require(document.checker.resolve("#/components/schemas/Shortage"))
    for (json, isGood) in [
      (#"{"location_id":"a","sku":"b","missing":1}"#, true), (#"{"location_id":"a","sku":"b"}"#, false),
      (#"{"location_id":"a","sku":"b","missing":0}"#, false),
      (#"{"location_id":"a","sku":1,"missing":1}"#, false),
      (#"{"location_id":"a","sku":"b","missing":1,"more":1}"#, false),
      (#"{"location_id":"a","sku":"b","missing":1.5}"#, false), ("[]", false), ("null", false),
    ] {
      let faults = document.checker.faults(of: try JSONParser.parse(Array(json.utf8)), schema)
      #expect(faults.isEmpty == isGood, "\(json)")
    }
  }

  private static let validator = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { URL(filePath: String($0)).appending(path: "openapi-spec-validator") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  @Test(.enabled(if: validator != nil, "there is no openapi-spec-validator in PATH"))
  func `openapi-spec-validator accepts it`() throws {
    let process = Process()
    process.executableURL = Self.validator
    process.arguments = [
      SmallNetwork.package.appending(path: "Sources/order-router-server/Resources/openapi.json").path
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
