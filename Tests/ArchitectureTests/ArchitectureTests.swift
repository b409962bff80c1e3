import Foundation
import Testing

@Suite struct ArchitectureTests {
  private static let tree = Result { try SourceTree(package: SourceTree.package) }
  private static let modules = ((try? tree.get())?.files.keys.sorted()) ?? []
  /// Modules whose folders still form a circle.
  private static let circular: Set<String> = []

  @Test func `the modules form no circle`() throws {
    let graph = try Self.tree.get().modules
    #expect(
      graph.nodes.isSuperset(of: [
        "RoutingModel", "OrderRouting", "RouteOptimization", "RouteVerification", "ScenarioFiles",
        "order-router",
      ]))
    #expect(graph.circle == nil, "\(graph.report)")
  }

  @Test(arguments: modules)
  func `the folders of a module form no circle`(module: String) throws {
    let graph = try Self.tree.get().folders(of: module)
    guard Self.circular.contains(module) else {
      #expect(graph.circle == nil, "\(graph.report)")
      return
    }
    withKnownIssue("The folders are being moved.") {
      #expect(graph.circle == nil, "\(graph.report)")
    }
  }

  @Test(arguments: modules)
  func `a module imports what its target names, and nothing is named for nothing`(module: String) throws {
    let manifest = try String(
      contentsOf: SourceTree.package.appending(path: "Package.swift"), encoding: .utf8)
    let named = Set(Self.dependencies(of: module, in: manifest))
    let tree = try Self.tree.get()
    let imported = Set((tree.files[module] ?? []).flatMap { $0.imports.map(\.name) })
    #expect(named.subtracting(imported) == [])
    #expect(imported.intersection(tree.files.keys).subtracting(named) == [])
  }

  /// The names in quotes between the brackets behind `dependencies:` of a target.
  private static func dependencies(of module: String, in manifest: String) -> [String] {
    let starts = [".target(", ".executableTarget("].flatMap { kind in
      ["\(kind)name: \"\(module)\"", "\(kind)\n      name: \"\(module)\""]
    }
    guard let start = starts.compactMap({ manifest.firstRange(of: $0) }).first else { return [] }
    let rest = manifest[start.upperBound...]
    let target = rest[..<(rest.firstRange(of: "arget(")?.lowerBound ?? rest.endIndex)]
    guard let list = target.firstRange(of: "dependencies: ["),
      let end = target[list.upperBound...].firstIndex(of: "]")
    else { return [] }
    let names = target[list.upperBound..<end].split(separator: "\"", omittingEmptySubsequences: false)
    return names.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
