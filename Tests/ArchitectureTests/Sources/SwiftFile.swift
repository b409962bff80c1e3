/// A Swift file: the modules that it imports, the types that it declares and those that it mentions.
struct SwiftFile {
  /// The path below the folder that was read.
  let path: String
  let imports: [(name: String, line: Int)]
  /// Types of the file's outermost level that other files can see.
  let declared: Set<String>
  /// Types of any level, and generic parameters: here their names mean these.
  private let local: Set<String>
  /// Names that start with a capital and are no members, each where it stands first.
  private let mentioned: [(name: String, line: Int)]

  private static let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]

  init(path: String, source: String) {
    self.path = path
    var imports: [(name: String, line: Int)] = []
    var declared: Set<String> = []
    var local: Set<String> = []
    var mentioned: [(name: String, line: Int)] = []
    var seen: Set<Substring> = []
    let words = SwiftWords(source).words
    for (index, word) in words.enumerated() {
      let before = index > 0 ? words[index - 1].text : ""
      if before == "import", word.depth == 0, words[index - 1].line == word.line {
        // `import struct Foundation.Data` names the module second.
        let isKind = Self.kinds.contains(word.text) || word.text == "func" || word.text == "let"
        let name = isKind && index + 1 < words.count ? words[index + 1].text : word.text
        imports.append((String(name), word.line))
        continue
      }
      guard let first = word.text.unicodeScalars.first, first.properties.isUppercase else { continue }
      if Self.kinds.contains(before), !word.isMember {
        local.insert(String(word.text))
        let isHidden = index > 1 && ["private", "fileprivate"].contains(words[index - 2].text)
        if word.depth == 0, !isHidden { declared.insert(String(word.text)) }
      } else if before == "associatedtype" {
        local.insert(String(word.text))
      } else if !word.isMember, seen.insert(word.text).inserted {
        mentioned.append((String(word.text), word.line))
      }
    }
    self.imports = imports
    self.declared = declared
    self.local = local
    self.mentioned = mentioned
  }

  /// The types of other files that it mentions.
  func mentions(of types: [String: String]) -> [(name: String, line: Int)] {
    mentioned.filter { types[$0.name] != nil && !local.contains($0.name) }
  }
}
