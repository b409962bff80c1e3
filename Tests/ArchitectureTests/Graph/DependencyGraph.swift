/// What depends on what, each arrow with the references that make it.
struct DependencyGraph {
  /// A place that mentions something of another node.
  struct Reference: Hashable, Sendable {
    var file: String
    var line: Int
    var name: String
  }

  /// What a circle has to lead through to count; arrows may lead through others, too.
  private(set) var nodes: Set<String> = []
  private var arrows: [String: [String: [Reference]]] = [:]

  mutating func addNode(_ name: String) { nodes.insert(name) }

  mutating func addArrow(_ source: String, _ target: String, _ reference: Reference) {
    if source == target { return }
    arrows[source, default: [:]][target, default: []].append(reference)
  }

  /// What a node depends on, in order of name.
  func targets(of node: String) -> [String] { (arrows[node] ?? [:]).keys.sorted() }

  func references(_ source: String, _ target: String) -> [Reference] { arrows[source]?[target] ?? [] }

  /// The shortest way that leads from a node back to it, without that node at its end; `nil` where there is
  /// none. O(nodes × arrows).
  var circle: [String]? {
    var shortest: [String]?
    for start in nodes.sorted() {
      guard let path = wayBack(to: start) else { continue }
      if path.count < shortest?.count ?? .max { shortest = path }
    }
    return shortest
  }

  private func wayBack(to start: String) -> [String]? {
    var before: [String: String] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for target in targets(of: node) {
        if target == start {
          var path = [node]
          while let step = before[path[0]] { path.insert(step, at: 0) }
          return path
        }
        if before[target] == nil {
          before[target] = node
          queue.append(target)
        }
      }
    }
    return nil
  }

  /// The circle and, for each of its arrows, the first references that make it; empty where there is none.
  var report: String {
    guard let circle else { return "" }
    var lines = [(circle + [circle[0]]).joined(separator: " → ")]
    for (index, source) in circle.enumerated() {
      let target = circle[(index + 1) % circle.count]
      let references = references(source, target)
      lines.append("\(source) → \(target), by \(references.count):")
      lines += references.prefix(5).map { "  \($0.file):\($0.line): \($0.name)" }
    }
    return lines.joined(separator: "\n")
  }
}
