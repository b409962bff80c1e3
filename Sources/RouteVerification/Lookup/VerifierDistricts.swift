internal import RoutingModel

/// In which of the postal districts that rows name each order's destination lies.
///
/// The codes of four countries have an outward part, which is their district; those of all others have every
/// leading part for one.
struct VerifierDistricts: Sendable {
  /// The districts of one destination, by the numbers of their texts.
  struct Memberships: Hashable, Sendable {
    /// Single ones, the longest first.
    var singles: [Int32] = []
    var ranges: [Int32] = []
  }

  /// The districts that rows name in one country.
  private struct Named {
    var singles: Set<Int32> = []
    var ranges: [(number: Int32, range: VerifierDistrictRange)] = []
    var texts: Set<Int32> = []
  }

  private static let countriesWithOutwardParts = ["GB", "IM", "JE", "GG"]

  /// The first is that of no district.
  private var memberships = [Memberships()]
  /// By order; empty where no row names a district.
  private var numberOfOrder: [Int32] = []

  /// O(rows + distinct postal codes × ranges of their country).
  init(_ scenario: Scenario, ids: inout SymbolTable) {
    var named: [Int32: Named] = [:]
    for row in scenario.zones { Self.add(row.district, row.country, to: &named, &ids) }
    for row in scenario.restrictions { Self.add(row.district, row.country, to: &named, &ids) }
    if named.isEmpty { return }
    var codes = SymbolTable()
    var numbers: [Memberships: Int32] = [Memberships(): 0]
    var numberOfCode: [VerifierKey: Int32] = [:]
    for order in scenario.orders {
      guard let country = ids.find(order.country), let districts = named[country] else {
        numberOfOrder.append(0)
        continue
      }
      let code = VerifierKey(country, codes.intern(order.postalCode))
      if numberOfCode[code] == nil {
        let found = Self.memberships(of: order, in: districts, ids)
        if numbers[found] == nil {
          numbers[found] = Int32(memberships.count)
          memberships.append(found)
        }
        numberOfCode[code] = numbers[found]
      }
      numberOfOrder.append(numberOfCode[code] ?? 0)
    }
  }

  private static func add(
    _ district: String, _ country: String?, to named: inout [Int32: Named], _ ids: inout SymbolTable
  ) {
    guard !district.isEmpty, let country else { return }
    let (number, place) = (ids.intern(district), ids.intern(country))
    guard named[place, default: Named()].texts.insert(number).inserted else { return }
    if !isRange(district) {
      named[place]?.singles.insert(number)
    } else if let range = VerifierDistrictRange(district, hasOutwardParts: hasOutwardParts(country)) {
      named[place]?.ranges.append((number, range))
    }
  }

  static func isRange(_ district: String) -> Bool { district.utf8.contains(UInt8(ascii: ".")) }

  static func hasOutwardParts(_ country: String) -> Bool {
    countriesWithOutwardParts.contains { $0.utf8.elementsEqual(country.utf8) }
  }

  private static func memberships(
    of order: Order, in districts: Named, _ ids: SymbolTable
  ) -> Memberships {
    let code = Array(order.postalCode.utf8)
    var found = Memberships()
    if hasOutwardParts(order.country) {
      let parts = outwardParts(of: code)
      found.singles = parts.compactMap { ids.find(Array($0).span) }.filter(districts.singles.contains)
      found.ranges = districts.ranges.filter { row in
        parts.contains { row.range.holds(outwardPart: $0) }
      }.map(\.number)
    } else {
      found.singles = ids.knownPrefixes(of: order.postalCode).filter(districts.singles.contains)
      found.ranges = districts.ranges.filter { $0.range.holds(startOf: code) }.map(\.number)
    }
    return found
  }

  /// All but a last digit and two letters, and the same without a letter at its end.
  private static func outwardParts(of code: [UInt8]) -> [ArraySlice<UInt8>] {
    func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    let inward = code.suffix(3)
    let hasInward =
      inward.count == 3 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(inward[inward.startIndex])
      && inward.dropFirst().allSatisfy(isLetter)
    let outward = code.dropLast(hasInward ? 3 : 0)
    guard let last = outward.last else { return [] }
    return isLetter(last) ? [outward, outward.dropLast()] : [outward]
  }

  /// The number of an order's districts; 0 for none.
  func number(of order: Int) -> Int32 { numberOfOrder.isEmpty ? 0 : numberOfOrder[order] }

  subscript(number: Int32) -> Memberships { memberships[Int(number)] }
}
