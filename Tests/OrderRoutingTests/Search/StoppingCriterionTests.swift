import Testing

@testable import OrderRouting

@Suite struct StoppingCriterionTests {
  @Test func `time that is reserved is taken off the deadline`() {
    let now = ContinuousClock.now
    let reserved = StoppingCriterion(deadline: now + .seconds(60)).reserving(.seconds(10))
    #expect(reserved.deadline == now + .seconds(50))
  }

  @Test func `half of the time that is left is never reserved`() throws {
    let deadline = ContinuousClock.now + .seconds(60)
    let reserved = StoppingCriterion(deadline: deadline).reserving(.seconds(100))
    #expect(try #require(reserved.deadline) >= deadline - .seconds(30))
    let past = ContinuousClock.now - .seconds(5)
    #expect(StoppingCriterion(deadline: past).reserving(.seconds(10)).deadline == past)
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
