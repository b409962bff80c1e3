import Testing

@Suite struct DependencyGraphTests {
  @Test func `a circle is told by its path and the references of each arrow`() {
    let tree = SourceTree([
      "M": [
        "A/One.swift": "struct One { var two: Two }",
        "B/Two.swift": "\nenum Two { static func make(_ three: Three) {} }",
        "C/Three.swift": "final class Three {\n  var one: One?\n}",
        "D/Four.swift": "struct Four { var one: One }",
      ]
    ])
    let graph = tree.folders(of: "M")
    #expect(graph.circle == ["A", "B", "C"])
    #expect(
      graph.report == """
        A → B → C → A
        A → B, by 1:
          A/One.swift:1: Two
        B → C, by 1:
          B/Two.swift:2: Three
        C → A, by 1:
          C/Three.swift:2: One
        """)
  }

  @Test func `of several circles the shortest is told`() {
    var graph = DependencyGraph()
    for (source, target) in [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "c"), ("e", "a")] {
      graph.addNode(source)
      graph.addArrow(source, target, .init(file: "f", line: 1, name: "N"))
    }
    #expect(graph.circle == ["c", "d"])
  }

  @Test func `what points one way is no circle, whatever its size`() {
    var graph = DependencyGraph()
    for source in 0..<40 {
      graph.addNode("\(source)")
      for target in 0..<source {
        graph.addArrow("\(source)", "\(target)", .init(file: "f", line: 1, name: "N"))
      }
    }
    #expect(graph.circle == nil)
    #expect(graph.report == "")
    graph.addArrow("0", "39", .init(file: "f", line: 1, name: "N"))
    #expect(graph.circle?.count == 2)
  }

  @Test(arguments: [
    "// One", "/* One /* nested */ One */", "/// A ``One``.", "let a = \"One \\(\"One\") One\"",
    "let a = #\"\"One\"\"#", "let a = \"\"\"\n  One \"One\"\n  \"\"\"", "let a = b.One",
    "struct X { enum One {} ; var one: One }",
    "private struct One {}\nlet one: One? = nil", "import One",
  ])
  func `a name in a comment, a string, a member or of the file itself is no reference`(source: String) {
    let tree = SourceTree(["M": ["A/One.swift": "struct One {}", "B/Two.swift": source]])
    #expect(tree.folders(of: "M").targets(of: "B") == [])
  }

  @Test(arguments: [
    "extension One {}", "let a: [One] = []", "func f(_ a: some Sequence<One>) {}", "let a = One.b",
    "let a = \"a\" + One()",
    "let a = \"\\\\\"; let b = One()", "let a = #\"\\\"#; let b = One()",
  ])
  func `a name in code is a reference`(source: String) {
    let tree = SourceTree(["M": ["A/One.swift": "public struct One {}", "B/Two.swift": source]])
    #expect(tree.folders(of: "M").targets(of: "B") == ["A"])
  }

  @Test func `files beside the folders are no folder, but a circle may lead through them`() {
    var sources = ["Main.swift": "let a = Command()", "Options.swift": "struct Options { var main: Main }"]
    sources["Commands/Command.swift"] = "struct Command { var options: Options }"
    #expect(SourceTree(["M": sources]).folders(of: "M").circle == nil)
    sources["Main.swift"] = "struct Main { var command: Command, options: Options }"
    let circle = SourceTree(["M": sources]).folders(of: "M").circle
    #expect(circle == ["Commands", "Options.swift", "Main.swift"])
    sources["Commands/Command.swift"] = nil
    #expect(SourceTree(["M": sources]).folders(of: "M").circle == nil)
  }

  @Test func `modules point at what they import`() {
    let tree = SourceTree([
      "Low": ["A.swift": "import Foundation"],
      "High": ["B.swift": "public import Low\nimport struct Mid.Thing"],
      "Mid": ["C.swift": "@testable import High"],
    ])
    #expect(tree.modules.targets(of: "High") == ["Low", "Mid"])
    #expect(tree.modules.circle == ["High", "Mid"])
  }
}
