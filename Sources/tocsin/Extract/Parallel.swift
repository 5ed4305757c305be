internal import Dispatch

/// Work on all cores, its results in the order of its input.
enum Parallel {
  static func map<Input: Sendable, Output: Sendable>(_ inputs: [Input], _ work: @Sendable (Input) -> Output) -> [Output]
  {
    guard inputs.count > 1 else { return inputs.map(work) }
    return Array(unsafeUninitializedCapacity: inputs.count) { buffer, count in
      let slots = Slots(base: buffer.baseAddress)
      DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
        slots.base?.advanced(by: index).initialize(to: work(inputs[index]))
      }
      count = inputs.count
    }
  }

  /// `@unchecked` because every iteration writes its own slot and nobody reads before all have ended.
  private struct Slots<Output>: @unchecked Sendable { let base: UnsafeMutablePointer<Output>? }
}
