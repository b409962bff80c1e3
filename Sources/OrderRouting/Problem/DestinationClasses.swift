/// Classes of destinations that no row of a table tells apart.
///
/// A row matches by country and by the start of the postal code. The prefixes that match one code form a
/// chain, so the longest of them, with the country, stands for every destination that ends on it.
package struct DestinationClasses: Sendable {
  private var countries = SymbolTable()
  private var prefixes = SymbolTable()
  private var longestPrefix = 0
  private var classes: [Int64: Int32] = [:]
  /// By class: the country's number, −1 where no row names it, and the matching prefixes, longest first.
  package private(set) var members: [(country: Int32, prefixes: [Int32])] = []

  package var count: Int { members.count }

  /// Makes a row's country and prefix known; call for every row before ``classify(country:postalCode:)``.
  package mutating func add(country: String?, prefix: String) -> (country: Int32, prefix: Int32) {
    longestPrefix = max(longestPrefix, prefix.utf8.count)
    return (country.map { countries.intern($0) } ?? -1, prefixes.intern(prefix))
  }

  /// The class of a destination, new if none like it was seen. O(length of the longest prefix).
  mutating func classify(country: String, postalCode: String) -> Int32 {
    let countryNumber = countries.find(country) ?? -1
    let code = postalCode.utf8Span.span
    var longest: Int32 = -1
    var length = min(code.count, longestPrefix)
    while length >= 0 {
      if let prefix = prefixes.find(code.extracting(0..<length)) {
        longest = prefix
        break
      }
      length -= 1
    }
    let key = Int64(countryNumber) << 32 | Int64(UInt32(bitPattern: longest))
    if let known = classes[key] { return known }
    let number = Int32(members.count)
    classes[key] = number
    members.append((countryNumber, chain(code, length)))
    return number
  }

  private func chain(_ code: Span<UInt8>, _ longest: Int) -> [Int32] {
    var chain: [Int32] = []
    var length = longest
    while length >= 0 {
      if let prefix = prefixes.find(code.extracting(0..<length)) { chain.append(prefix) }
      length -= 1
    }
    return chain
  }
}
