import OrderRouting
import Testing

@testable import NetworkExperiment

struct NetworkTests {
  @Test func `ten cities and five locations cost what the published experiment charges`() {
    let network = ExperimentNetwork.published
    #expect(network.cities.count == 10 && network.locations.count == 5)
    #expect(network.cities.first?.population == 18_680_025)
    // Tracy to Los Angeles is about 301 miles.
    #expect(network.unitCost[0][1] == 0.58606)
    #expect(network.unservedOrderCost == 17.518)
  }

  @Test func `an unserved unit costs twice one from the farthest location`() {
    let network = ExperimentNetwork.published
    for city in network.cities.indices {
      #expect(network.unservedUnitCost[city] == (network.unitCost.map { $0[city] }.max() ?? 0) * 2)
    }
  }

  @Test func `a degree of longitude at the equator is 69 miles of 1.61 kilometres`() {
    #expect(abs(HandInstance.network.miles[0][0] - 69.065) < 0.001)
    #expect(HandInstance.near == 0.460364)
  }
}
