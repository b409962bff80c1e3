/// The countries, prefixes and districts that rows of zones and restrictions name: what tells destinations apart.
struct DestinationIndex: Sendable {
  /// Where a row applies: −1 for any country, any code, or no district.
  struct Area: Hashable, Sendable {
    var country: Int32
    var prefix: Int32
    var district: Int32
  }

  private var countries = SymbolTable()
  private var prefixes = SymbolTable()
  private var longestPrefix = 0
  private var districts = SymbolTable()
  /// By district: how specific it is, the smaller the more: a single one before a range, a longer single one
  /// before a shorter, a range of fewer numbers before one of more.
  private(set) var districtRank: [Int64] = []
  /// By country: its districts.
  private var singles: [Int32: [IDKey: Int32]] = [:]
  private var ranges: [Int32: [Range]] = [:]
  private var outwardCountries: Set<Int32> = []

  private struct Range: Sendable {
    var letters: String
    var numbers: ClosedRange<Int>
    var digits: Int
    var district: Int32
  }

  /// Makes a row's country, prefix and district known.
  mutating func add(country: String?, prefix: String, district: String) -> Area {
    longestPrefix = max(longestPrefix, prefix.utf8.count)
    var area = Area(country: country.map { countries.intern($0) } ?? -1, prefix: -1, district: -1)
    guard !district.isEmpty, let country else {
      area.prefix = prefixes.intern(prefix)
      return area
    }
    if PostalDistrict.hasOutwardCodes(country) { outwardCountries.insert(area.country) }
    let known = districts.count
    area.district = districts.intern(country + " " + district)
    if Int(area.district) == known { addDistrict(PostalDistrict(district), area) }
    return area
  }

  private mutating func addDistrict(_ district: PostalDistrict, _ area: Area) {
    switch district.shape {
    case .single(let text):
      districtRank.append(Int64(-1 - text.utf8.count))
      singles[area.country, default: [:]][IDKey(text)] = area.district
    case .range(let letters, let numbers, let digits):
      districtRank.append(Int64(numbers.count))
      ranges[area.country, default: []].append(
        Range(letters: letters, numbers: numbers, digits: digits, district: area.district))
    }
  }

  /// What the rows can tell of a destination.
  struct Destination: Hashable, Sendable {
    /// −1 where no row names it.
    var country: Int32
    /// The longest prefix of the code that a row names, −1: none.
    var prefix: Int32
    /// Its bytes.
    var prefixLength: Int
    /// The districts that it lies in, the most specific first.
    var districts: [Int32]
  }

  /// O(length of the longest prefix + ranges of districts of the country).
  func find(country: String, postalCode: String) -> Destination {
    let number = countries.find(country) ?? -1
    let code = postalCode.utf8Span.span
    var destination = Destination(country: number, prefix: -1, prefixLength: -1, districts: [])
    var length = min(code.count, longestPrefix)
    while length >= 0 {
      if let prefix = prefixes.find(code.extracting(0..<length)) {
        destination.prefix = prefix
        destination.prefixLength = length
        break
      }
      length -= 1
    }
    if number >= 0, singles[number] != nil || ranges[number] != nil {
      destination.districts = districts(of: postalCode, country: number)
    }
    return destination
  }

  /// The prefixes of a code that rows name, longest first.
  func prefixChain(_ postalCode: String, longest: Int) -> [Int32] {
    let code = postalCode.utf8Span.span
    var chain: [Int32] = []
    var length = longest
    while length >= 0 {
      if let prefix = prefixes.find(code.extracting(0..<length)) { chain.append(prefix) }
      length -= 1
    }
    return chain
  }

  private func districts(of code: String, country: Int32) -> [Int32] {
    let found =
      outwardCountries.contains(country) ? outward(code, country) : leading(code, country)
    return Set(found).sorted { (districtRank[Int($0)], $0) < (districtRank[Int($1)], $1) }
  }

  private func outward(_ code: String, _ country: Int32) -> [Int32] {
    let names = PostalDistrict.outwardDistricts(code)
    var found = names.compactMap { singles[country]?[IDKey($0)] }
    for name in names {
      guard let parts = PostalDistrict.numbered(name) else { continue }
      for range in ranges[country] ?? []
      where range.letters.isID(parts.letters) && range.numbers.contains(parts.number) {
        found.append(range.district)
      }
    }
    return found
  }

  private func leading(_ code: String, _ country: Int32) -> [Int32] {
    var found: [Int32] = []
    if let singles = singles[country] {
      for length in 1..<max(1, code.utf8.count + 1) {
        if let district = singles[IDKey(String(code.utf8.prefix(length)) ?? "")] { found.append(district) }
      }
    }
    for range in ranges[country] ?? [] where code.utf8.starts(with: range.letters.utf8) {
      let digits = code.utf8.dropFirst(range.letters.utf8.count).prefix(range.digits)
      guard digits.count == range.digits, digits.allSatisfy({ $0 >= 48 && $0 <= 57 }),
        let number = Int(String(digits) ?? ""), range.numbers.contains(number)
      else { continue }
      found.append(range.district)
    }
    return found
  }
}
