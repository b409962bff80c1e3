import Foundation

/// The Swift files of a package's modules.
struct SourceTree {
  /// By module, in order of path.
  private(set) var files: [String: [SwiftFile]] = [:]

  /// The package that this test belongs to.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Reads every Swift file below `Sources`.
  init(package: URL) throws {
    let sources = package.appending(path: "Sources")
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
    where path.hasSuffix(".swift") {
      let parts = path.split(separator: "/", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let source = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      files[String(parts[0]), default: []].append(SwiftFile(path: String(parts[1]), source: source))
    }
  }

  /// Modules whose files are given: paths within the module and sources.
  init(_ modules: [String: [String: String]]) {
    for (module, sources) in modules {
      files[module] = sources.sorted { $0.key < $1.key }.map { SwiftFile(path: $0.key, source: $0.value) }
    }
  }

  /// Modules by what their files import of each other.
  var modules: DependencyGraph {
    var graph = DependencyGraph()
    for (module, files) in files.sorted(by: { $0.key < $1.key }) {
      graph.addNode(module)
      for file in files {
        for (name, line) in file.imports where self.files[name] != nil {
          graph.addArrow(
            module, name, .init(file: module + "/" + file.path, line: line, name: "import " + name))
        }
      }
    }
    return graph
  }

  /// The folders of a module by the types of each other that they mention, and the files beside the
  /// folders, each by itself. Names that several of them declare tell nothing.
  func folders(of module: String) -> DependencyGraph {
    let files = files[module] ?? []
    var owners: [String: Set<String>] = [:]
    for file in files {
      for name in file.declared { owners[name, default: []].insert(Self.folder(of: file)) }
    }
    let types = owners.filter { $0.value.count == 1 }.compactMapValues(\.first)
    var graph = DependencyGraph()
    for file in files {
      let folder = Self.folder(of: file)
      if folder != file.path { graph.addNode(folder) }
      for (name, line) in file.mentions(of: types) {
        guard let owner = types[name] else { continue }
        graph.addArrow(folder, owner, .init(file: file.path, line: line, name: name))
      }
    }
    return graph
  }

  private static func folder(of file: SwiftFile) -> String {
    file.path.split(separator: "/").first.map { String($0) } ?? file.path
  }
}
