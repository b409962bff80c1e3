import Geography
import OrderRouting
import Testing

@Suite struct USPostalAreasTests {
  let areas = USPostalAreas.bundled

  @Test func `the bundled table has 916 areas in ascending order`() {
    #expect(areas.areas.count == 916)
    #expect(zip(areas.areas, areas.areas.dropFirst()).allSatisfy { $0.zip3 < $1.zip3 })
  }

  @Test func `an area has its place, state and population`() throws {
    let puertoRico = try #require(areas[6])
    #expect(puertoRico.zip3.description == "006")
    #expect(puertoRico.coordinates == Coordinates(latitude: 18.3, longitude: -66.8347))
    #expect(puertoRico.state == "PR")
    #expect(puertoRico.population == 1_086_416)
  }

  @Test func `the areas' people are those of the 2020 census`() {
    // 331 449 281 in the states and the District, 3 285 874 in Puerto Rico.
    let people = areas.areas.map(\.population).reduce(0, +)
    #expect((333_000_000...334_735_155).contains(people))
  }

  @Test func `an unused number and a military area have no row`() {
    #expect(areas[0] == nil)
    #expect(areas[99] == nil)
    #expect(areas[96] == nil)
  }

  @Test(arguments: ["07030", "070", "07030-1234", "070301234"])
  func `a postal code of three, five or nine digits has an area`(code: String) {
    #expect(ZIP3(postalCode: code)?.number == 70)
  }

  @Test(arguments: ["", "7030", "0703", "07O30", "M5V3L9", "070-30", "07030-", "07030-12", "07030--1234"])
  func `any other postal code has none`(code: String) {
    #expect(ZIP3(postalCode: code) == nil)
  }
}
