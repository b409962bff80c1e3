internal import OrderRouting

/// Names by number, in the order in which they came.
struct NameList {
  private(set) var names: [String] = []
  private var numbers: [IDKey: Int] = [:]

  mutating func number(_ name: String) -> Int {
    if let number = numbers[IDKey(name)] { return number }
    numbers[IDKey(name)] = names.count
    names.append(name)
    return names.count - 1
  }
}
