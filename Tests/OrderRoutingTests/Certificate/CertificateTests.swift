import Foundation
import OrderRouting
import Testing

@Suite struct CertificateTests {
  @Test func `amounts as far apart as twelve digits allow have a gap`() throws {
    let largest = Money(millionths: 999_999_999_999_999_999)
    // Nine terms of the largest amount.
    let total = largest * 9
    let certificate = Certificate(status: .feasible, lowerBound: -largest, boundMethod: .prices)
    #expect(try abs(#require(certificate.gap(total: total)) - 10.0 / 9) < 1e-12)
    let other = Certificate(status: .feasible, lowerBound: largest, boundMethod: .prices)
    #expect(try abs(#require(other.gap(total: -total)) + 10.0 / 9) < 1e-12)
    let extreme = Certificate(status: .feasible, lowerBound: Money(millionths: .min), boundMethod: .prices)
    #expect(try #require(extreme.gap(total: Money(millionths: .max))) > 1.99)
  }

  @Test func `names are those of the file format, and others are kept as they are`() {
    #expect(
      StoppingReason.known.map(\.rawValue) == ["interrupted", "time limit", "work limit", "size", "solver"])
    #expect(
      BoundMethod.known.map(\.rawValue) == [
        "none", "prices", "prices and rounded supplies", "prices and auctions",
        "prices and integer programs", "prices, auctions and integer programs", "kept shipments",
        "integer program",
      ])
    for reason in StoppingReason.known { #expect(StoppingReason(rawValue: reason.rawValue) == reason) }
    for method in BoundMethod.known { #expect(BoundMethod(rawValue: method.rawValue) == method) }
    #expect(StoppingReason(rawValue: "Size") == .other("Size"))
    #expect(BoundMethod(rawValue: "") == .other(""))
    #expect(BoundMethod.other("a guess").rawValue == "a guess")
  }

  @Test func `a document comes back from JSON as it was`() throws {
    for seed in UInt64(1)...10 {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed, version11: true))
      var document = try problem.plan(CheapestStrategy()).document()
      document.summary?.certificate = Certificate(
        status: .withinGap, lowerBound: -1.5, boundMethod: .other("mine"), stoppedBy: .timeLimit,
        priceBound: -2, origin: .rules)
      document.prices = [SupplyPrice(.locationUnits(location: "L", shipDate: Day("2026-11-23")), price: 2)]
      let bytes = try JSONEncoder().encode(document)
      #expect(try JSONDecoder().decode(PlanDocument.self, from: bytes) == document)
    }
    let text = try #require(
      try String(bytes: JSONEncoder().encode([StoppingReason.timeLimit]), encoding: .utf8))
    #expect(text == "[\"time limit\"]")
  }
}
