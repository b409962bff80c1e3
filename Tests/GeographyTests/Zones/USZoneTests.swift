import Foundation
import Geography
import OrderRouting
import Testing

@Suite struct USZoneTests {
  let areas = USPostalAreas.bundled

  @Test(arguments: [
    (0, 1), (50_000, 1), (50_001, 2), (150_000, 2), (150_001, 3), (300_000, 3), (300_001, 4), (600_000, 4),
    (600_001, 5), (1_000_000, 5), (1_000_001, 6), (1_400_000, 6), (1_400_001, 7), (1_800_000, 7),
    (1_800_001, 8), (12_000_000, 8),
  ])
  func `a distance of so many thousandths of a mile lies in its published band`(distance: Int64, zone: Int) {
    #expect(USPostalAreas.zone(forDistance: distance) == zone)
  }

  @Test func `a zone is the same in both directions`() {
    let contiguous = areas.areas.filter { !["AK", "HI", "PR", "VI", "GU"].contains($0.state) }
    for (index, first) in contiguous.enumerated().filter({ $0.offset % 9 == 0 }) {
      for second in contiguous[index...] {
        let there = areas.zone(from: first.zip3, to: second.zip3)
        #expect(there == areas.zone(from: second.zip3, to: first.zip3))
      }
    }
  }

  @Test func `an area is in zone 1 of itself`() {
    #expect(areas.areas.allSatisfy { areas.zone(from: $0.zip3, to: $0.zip3) == 1 })
  }

  @Test func `Alaska and Hawaii are zone 8 from New Jersey, and Puerto Rico zone 7`() {
    #expect(areas.zone(from: 88, to: 995) == 8)
    #expect(areas.zone(from: 88, to: 968) == 8)
    #expect(areas.zone(from: 88, to: 9) == 7)
  }

  @Test func `Guam is zone 9 from everywhere else and zone 8 as an origin`() {
    let others = areas.areas.map(\.zip3).filter { $0 != 969 }
    #expect(others.allSatisfy { areas.zone(from: $0, to: 969) == 9 && areas.zone(from: 969, to: $0) == 8 })
    #expect(areas.zone(from: Coordinates(latitude: 40.7, longitude: -74), to: 969) == 9)
  }

  @Test func `a military area is in the zone of its gateway`() {
    #expect(areas.zone(from: 606, to: 96) == areas.zone(from: 606, to: 79))
    #expect(areas.zone(from: 606, to: 340) == areas.zone(from: 606, to: 333))
    #expect(areas.zone(from: 962, to: 606) == areas.zone(from: 945, to: 606))
  }

  @Test func `an unknown area has no zone`() {
    #expect(areas.zone(from: 0, to: 606) == nil)
    #expect(areas.zone(from: 606, to: 0) == nil)
    #expect(areas.zone(from: 0, to: 0) == nil)
    #expect(areas.zone(from: 969, to: 0) == nil)
  }

  @Test(.enabled(if: SharedFolder.exists(SharedFolder.zonePairs), "needs ../shared/data/geo"))
  func `85 percent of real zone pairs come out exactly and 99 point 9 percent within one zone`() throws {
    let pairs = try publishedPairs().filter { areas[$0.origin] != nil && areas[$0.destination] != nil }
    let differences = pairs.compactMap { pair in
      areas.zone(from: pair.origin, to: pair.destination).map { abs($0 - pair.zone) }
    }
    #expect(differences.count > 220_000)
    #expect(differences.count { $0 == 0 } * 1000 >= differences.count * 850)
    #expect(differences.count { $0 <= 1 } * 1000 >= differences.count * 998)
  }

  @Test(.enabled(if: SharedFolder.exists(SharedFolder.zonePairs), "needs ../shared/data/geo"))
  func `the gateways explain 90 percent of real zones to military areas`() throws {
    let pairs = try publishedPairs().filter { areas[$0.origin] != nil && areas[$0.destination] == nil }
    let differences = pairs.compactMap { pair in
      areas.zone(from: pair.origin, to: pair.destination).map { abs($0 - pair.zone) }
    }
    #expect(differences.count > 3_500)
    #expect(differences.count { $0 == 0 } * 1000 >= differences.count * 900)
    #expect(differences.count { $0 <= 1 } * 1000 >= differences.count * 980)
  }

  /// The sample of real zone pairs of 2018 (MIT licence, © 2018 Amanda Dobbyn).
  private func publishedPairs() throws -> [(origin: ZIP3, destination: ZIP3, zone: Int)] {
    try SharedFolder.unzipped(SharedFolder.zonePairs).utf8.split(separator: UInt8(ascii: "\n")).dropFirst()
      .compactMap { line in
        let cells = line.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
        guard let origin = ZIP3(cells[0]), let destination = ZIP3(cells[1]), let zone = Int(cells[2]) else {
          return nil
        }
        return (origin, destination, zone)
      }
  }
}
