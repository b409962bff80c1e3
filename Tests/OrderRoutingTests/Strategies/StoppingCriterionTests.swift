import Testing

@testable import OrderRouting

@Suite struct StoppingCriterionTests {
  @Test func `time that is reserved is taken off the deadline`() {
    let now = ContinuousClock.now
    let reserved = StoppingCriterion(deadline: now + .seconds(60)).reserving(.seconds(10))
    #expect(reserved.deadline == now + .seconds(50))
  }

  @Test func `without a deadline nothing is reserved`() {
    #expect(StoppingCriterion().reserving(.seconds(10)).deadline == nil)
  }

  @Test func `with a limit of work the deadline does not depend on how long anything took`() {
    let now = ContinuousClock.now
    let reserved = StoppingCriterion(deadline: now + .seconds(60), workLimit: 100).reserving(.seconds(10))
    #expect(reserved.deadline == now + .seconds(60))
  }
}
