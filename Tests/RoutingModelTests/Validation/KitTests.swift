import RoutingModel
import Testing

@Suite struct `Validation of kits` {
  @Test func `a cycle of kits is named`() {
    let violation = expectOne(.error, .kits, row: 3, "component_sku") {
      $0.kits.append(KitComponent(kit: "family", component: "outfit", quantity: 1))
      $0.kits.append(KitComponent(kit: "outfit", component: "family", quantity: 1))
      // The first kit of the table is where the walk starts.
      $0.kits.swapAt(2, 3)
    }
    #expect(violation?.message == #"Kit "outfit" contains itself: "outfit" → "family" → "outfit"."#)
  }

  @Test func `a kit may not be its own component`() {
    expectOne(.error, .kits, row: 2, "component_sku") {
      $0.kits.append(KitComponent(kit: "outfit", component: "outfit", quantity: 1))
    }
  }

  @Test func `every cycle is found`() {
    var scenario = goodScenario()
    for name in ["a", "b", "c"] {
      scenario.kits.append(KitComponent(kit: name, component: name + "2", quantity: 1))
      scenario.kits.append(KitComponent(kit: name + "2", component: name, quantity: 1))
    }
    #expect(ScenarioValidator.validate(scenario).errorCount == 3)
  }

  @Test func `a kit used twice on different ways is no cycle`() {
    expectNone {
      $0.kits.append(KitComponent(kit: "a", component: "outfit", quantity: 1))
      $0.kits.append(KitComponent(kit: "b", component: "outfit", quantity: 1))
      $0.kits.append(KitComponent(kit: "c", component: "a", quantity: 1))
      $0.kits.append(KitComponent(kit: "c", component: "b", quantity: 1))
    }
  }

  @Test func `kits may be nested a hundred thousand deep`() {
    expectNone {
      for depth in 1..<100_000 {
        $0.kits.append(KitComponent(kit: "k\(depth)", component: "k\(depth + 1)", quantity: 1))
      }
      $0.kits.append(KitComponent(kit: "k100000", component: "cap", quantity: 1))
    }
  }

  @Test func `a cycle of a hundred thousand kits is told in short`() {
    let violation = expectOne(.error, .kits, row: 100_001, "component_sku") {
      for depth in 0..<100_000 {
        $0.kits.append(
          KitComponent(kit: "k\(depth)", component: "k\((depth + 1) % 100_000)", quantity: 1))
      }
    }
    #expect(violation?.message.hasSuffix(#""k9" → … (100000 kits in all) → "k0"."#) == true)
  }

  @Test func `a kit explodes to at most a million units`() {
    expectNone { $0.kits[0].quantity = 999_998 }
    expectOne(.error, .kits, "quantity") { $0.kits[0].quantity = 1_000_000 }
  }

  @Test func `nested quantities are multiplied without overflow`() {
    // Only the first kit that is too large is an error; those that hold it follow from it.
    expectOne(.error, .kits, row: 3, "quantity") {
      $0.kits.append(KitComponent(kit: "k1", component: "cap", quantity: 1_000_000))
      for depth in 2..<100 {
        $0.kits.append(KitComponent(kit: "k\(depth)", component: "k\(depth - 1)", quantity: 1))
      }
      $0.kits[4].quantity = 999_999_999_999
      $0.kits.swapAt(3, 4)
    }
  }

  @Test func `an order line explodes to at most a million units`() {
    expectNone { $0.orders[0].lines[1].quantity = 333_333 }
    expectOne(.error, .orders, line: 1, "quantity") { $0.orders[0].lines[1].quantity = 333_334 }
    expectOne(.error, .orders, line: 1, "quantity") { $0.orders[0].lines[1].quantity = 999_999_999_999 }
  }
}
