import Foundation

/// Compiles the cells of a notebook in order, ahead of the run.
///
/// A cell needs the module of the one before it, not its execution. When a cell turns out not to
/// belong to the chain, because it failed, the pipeline starts again behind it.
final class CompilationPipeline: @unchecked Sendable {
  /// Compiles the cell at an index on top of a parent; what it compiled joins the chain if it may.
  typealias Step = @Sendable (_ index: Int, _ parent: CompiledModule) async -> Product

  /// What a step made.
  struct Product: Sendable {
    /// The module that the next cell builds upon, unless the cell leaves the chain.
    var successor: CompiledModule?
    /// What is left to be done, such as linking, while the next cell is compiled.
    var completion: @Sendable () async -> CellCompilation
  }

  private let indices: [Int]
  private let step: Step
  private let condition = NSCondition()
  // All below are guarded by `condition`.
  private var results: [Int: CellCompilation] = [:]
  private var task: Task<Void, Never>?
  private var generation = 0

  /// Makes a pipeline for the cells at some indices.
  init(indices: [Int], step: @escaping Step) {
    self.indices = indices
    self.step = step
  }

  deinit {
    task?.cancel()
  }

  /// Compiles from the first index not below `start` on, on top of `parent`.
  func start(from start: Int, on parent: CompiledModule) {
    condition.withLock {
      generation += 1
      results = results.filter { $0.key < start }
      let current = generation
      let previous = task
      previous?.cancel()
      task = Task { [weak self, indices, step] in
        // Both would write the same files.
        await previous?.value
        await withTaskGroup(of: Void.self) { completions in
          var parent = parent
          for index in indices where index >= start && !Task.isCancelled {
            let product = await step(index, parent)
            if let successor = product.successor { parent = successor }
            completions.addTask {
              self?.deliver(await product.completion(), at: index, generation: current)
            }
          }
        }
      }
    }
  }

  /// Gives up what has not been compiled, and waits until nothing is written any more.
  func stop() {
    let task = condition.withLock {
      generation += 1
      self.task?.cancel()
      return self.task
    }
    wait { await task?.value }
  }

  private func deliver(_ result: CellCompilation, at index: Int, generation: Int) {
    condition.withLock {
      guard generation == self.generation else { return }
      results[index] = result
      condition.broadcast()
    }
  }

  /// Waits for the compilation of the cell at an index; `nil` when the run is interrupted.
  func result(at index: Int, unless interruption: Interruption) -> CellCompilation? {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if interruption.isRequested { return nil }
      if let result = results[index] { return result }
      _ = condition.wait(until: Date(timeIntervalSinceNow: 0.05))
    }
  }
}
