import FoundationEssentials
import ScenarioFiles
import Testing

/// The files of sellers beside the package, where a checkout has them, each with what must come of it.
enum RealFiles {
  static let path: String = {
    // A work tree stands a folder deeper than a clone.
    let candidates = ["/../shared", "/../../shared"].map {
      FileManager.default.currentDirectoryPath + $0 + "/channels/real"
    }
    return candidates.first { FileManager.default.fileExists(atPath: $0) } ?? candidates[0]
  }()

  struct Case: Sendable, CustomTestStringConvertible {
    var folder: String
    var name: String
    var bytes: [UInt8]
    var expected: JSONNode

    var testDescription: String { folder + "/" + name }
    var kind: String { expected["kind"].flatMap(text) ?? "" }
    var hasStock: Bool { expected["stock"] != nil }
    var isError: Bool { expected["error"] != nil }
  }

  static let all: [Case] = {
    var cases: [Case] = []
    for folder in (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? [] {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder))?.sorted() ?? []
      {
        guard name.hasSuffix(".expect.json"), let bytes = read(folder + "/" + name),
          let expected = try? JSONParser.parse(bytes), let file = expected["file"].flatMap(text),
          let content = read(folder + "/" + file)
        else { continue }
        cases.append(Case(folder: folder, name: file, bytes: content, expected: expected))
      }
    }
    return cases
  }()

  static let exist = !all.isEmpty

  static func read(_ file: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + file).map { Array($0) }
  }

  static func text(_ node: JSONNode) -> String? {
    switch node.value {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  static func elements(_ node: JSONNode?) -> [JSONNode] {
    guard case .array(let elements)? = node?.value else { return [] }
    return elements
  }
}
