/// The classes of destinations that orders go to: those that no row of a table tells apart are one, and what the
/// rows say of it is looked up once.
package struct Destinations: Sendable {
  private var classes: [DestinationIndex.Destination: Int32] = [:]
  /// By class and group of zones; −1 where no row matches.
  private var zones: [Int32] = []
  private let groupCount: Int
  /// Restrictions of class c are `restrictions[restrictionStart[c] ..< restrictionStart[c + 1]]`.
  private var restrictionStart: [Int] = [0]
  private var restrictions: [Int32] = []

  init(zoneGroups: Int) { groupCount = zoneGroups }

  /// The class of a destination, new if none like it was seen: then O(groups of zones + restrictions).
  mutating func classify(country: String, postalCode: String, _ network: Network) -> Int32 {
    let destination = network.destinationIndex.find(country: country, postalCode: postalCode)
    if let known = classes[destination] { return known }
    let number = Int32(restrictionStart.count - 1)
    classes[destination] = number
    let prefixes = network.destinationIndex.prefixChain(postalCode, longest: destination.prefixLength)
    for group in 0..<groupCount {
      zones.append(
        network.zones.zone(group: group, destination, prefixes: prefixes, network.destinationIndex))
    }
    restrictions += network.tagRules.matching(destination, prefixes: prefixes)
    restrictionStart.append(restrictions.count)
    return number
  }

  /// The zone of a class; −1 where no row matches.
  package func zone(group: Int32, class number: Int32) -> Int32 { zones[Int(number) * groupCount + Int(group)] }

  /// The restrictions that hold for a class.
  package func restrictions(class number: Int32) -> ArraySlice<Int32> {
    restrictions[restrictionStart[Int(number)]..<restrictionStart[Int(number) + 1]]
  }
}
