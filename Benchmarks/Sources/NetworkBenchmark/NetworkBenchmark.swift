import BenchmarkSupport
import Foundation
import NeuralNetwork

/// Our side of the speed benchmark; `network.sh` runs it, and the other sides, in turn.
@main
enum NetworkBenchmark {
  static func main() {
    do {
      let arguments = CommandLine.arguments.dropFirst()
      guard arguments.count == 2, let name = arguments.first, let folder = arguments.last else {
        throw BenchmarkError.usage
      }
      let files = Files(folder: folder)
      if name == "images" {
        try writeImages(to: files)
      } else if let work = Work.all.first(where: { $0.name == name }) {
        try work.infers ? measureInference(work, files) : measureTraining(work, files)
      } else {
        throw BenchmarkError.usage
      }
    } catch {
      FileHandle.standardError.write(Data("NetworkBenchmark: \(error)\n".utf8))
      exit(1)
    }
  }
}

private func measureTraining(_ work: Work, _ files: Files) throws {
  let training = try files.training(work)
  var generator = SeededGenerator(seed: 1)
  // Not timed: what happens only once.
  var warm = work.network(using: &generator)
  _ = try work.trainer(epochs: 2).train(
    &warm, on: training[0..<min(256, training.count)], using: &generator)

  var (times, history, network) = (Times(), History(), warm)
  for _ in 0..<work.runs {
    network = work.network(using: &generator)
    try times.measure {
      history = try work.trainer().train(&network, on: training, using: &generator)
    }
  }
  try Measurement(
    work: work.name, seconds: times.passed, processorSeconds: times.worked, steps: work.steps,
    loss: history.last?.trainingLoss, peak: peakMemory(),
    accuracy: work.isPlane ? nil : accuracy(of: network, files)
  ).report()
}

private func measureInference(_ work: Work, _ files: Files) throws {
  var generator = SeededGenerator(seed: 1)
  var network = work.network(using: &generator)
  _ = try work.trainer().train(&network, on: files.training(work), using: &generator)
  let images = try files.images("test", 10_000).inputs
  var (times, scores) = (Times(), Matrix<Float>.zeros(0, 0))
  for run in 0...work.runs {
    // Not counted: the first one.
    if run == 1 { times = Times() }
    times.measure {
      for start in stride(from: 0, to: images.rows, by: work.batch) {
        scores = network(
          work.batch == images.rows ? images : images[rows: start..<start + work.batch])
      }
    }
  }
  guard scores.rows == work.batch else { throw BenchmarkError.usage }
  try Measurement(
    work: work.name, seconds: times.passed, processorSeconds: times.worked, steps: work.steps,
    peak: peakMemory(),
    accuracy: accuracy(of: network, files)
  ).report()
}

/// Returns how many of the 10,000 test images a network tells right, as a fraction.
private func accuracy(of network: Sequential<Float>, _ files: Files) throws -> Double {
  let test = try files.images("test", 10_000)
  return Accuracy()(network(test.inputs), test.targets)
}

/// Writes drawn digits for a machine without MNIST.
private func writeImages(to files: Files) throws {
  var generator = SeededGenerator(seed: 1)
  for (part, name, count) in [(DatasetPart.training, "train", 60_000), (.test, "test", 10_000)] {
    let digits = Dataset.drawnDigits(
      of: Float.self, count: count, part: part, using: &generator)
    try files.write(digits, as: name)
  }
}
