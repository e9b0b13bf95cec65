import NeuralNetwork
import Testing

@Suite("Learning-rate schedules")
struct LearningRateScheduleTests {
  private func schedule(of fixture: Fixture.Case) throws -> LearningRateSchedule {
    func cosine() throws -> LearningRateSchedule {
      .cosine(epochs: Int(try fixture.option("epochs")), to: try fixture.option("minimum"))
    }
    func warmUp(_ next: LearningRateSchedule) throws -> LearningRateSchedule {
      .warmUp(
        epochs: Int(try fixture.option("length")), from: try fixture.option("start"), then: next)
    }
    switch fixture.name {
    case "warm-up, then cosine": return try warmUp(cosine())
    case let name where name.hasPrefix("warm-up"): return try warmUp(.constant)
    case let name where name.hasPrefix("cosine"): return try cosine()
    case "exponential": return .exponential(factor: try fixture.option("factor"))
    default:
      return .step(every: Int(try fixture.option("every")), factor: try fixture.option("factor"))
    }
  }

  @Test("rates are PyTorch's", arguments: try Fixture("schedules").cases)
  func agreement(fixture: Fixture.Case) throws {
    let (schedule, initial) = try (schedule(of: fixture), fixture.option("learningRate"))
    let expected = try fixture.matrix("rates")
    let rates = (0..<expected.columns).map { schedule.rate(initial, epoch: $0) }
    #expect(rates.count == 30)
    #expect(deviation(Matrix(row: rates), from: expected) < 1e-15)
  }

  @Test("constant is constant, and a finished cosine stays where it ended")
  func ends() {
    #expect(LearningRateSchedule.constant.rate(0.3, epoch: 1_000) == 0.3)
    let cosine = LearningRateSchedule.cosine(epochs: 10, to: 0.01)
    #expect(cosine.rate(1, epoch: 0) == 1)
    #expect(cosine.rate(1, epoch: 5) == 0.505)
    #expect([10, 11, 100].map { cosine.rate(1, epoch: $0) } == [0.01, 0.01, 0.01])
  }

  @Test("a warm-up of no epochs is none, and after it the next schedule starts at its beginning")
  func warmUp() {
    let next = LearningRateSchedule.step(every: 2, factor: 0.5)
    let warm = LearningRateSchedule.warmUp(epochs: 2, from: 0, then: next)
    #expect((0..<7).map { warm.rate(4, epoch: $0) } == [0, 2, 4, 4, 2, 2, 1])
    let none = LearningRateSchedule.warmUp(epochs: 0, from: 0, then: next)
    #expect((0..<5).map { none.rate(4, epoch: $0) } == [4, 4, 2, 2, 1])
  }
}
