/// Dense numbers for the distinct sets of tags that items bear, of the tags that matter.
struct TagSets {
  private let tags: SymbolTable
  private(set) var sets: [[Int32]] = [[]]
  private var numbers: [[Int32]: Int32] = [[]: 0]

  init(tags: SymbolTable) { self.tags = tags }

  mutating func number(of names: [String]) -> Int32 {
    if names.isEmpty { return 0 }
    let set = Array(Set(names.compactMap { tags.find($0) })).sorted()
    if let number = numbers[set] { return number }
    let number = Int32(sets.count)
    sets.append(set)
    numbers[set] = number
    return number
  }
}
