/// Results by the statements that they were made of, kept from one round to the next.
///
/// A result depends on its key alone, so a kept one equals one made anew. What a round does not ask for is dropped.
struct Memo<Value: Sendable>: Sendable {
  private var kept: [[Int]: Value] = [:]
  private var asked: [[Int]: Value] = [:]

  mutating func value(for key: [Int], make: () -> Value) -> Value {
    let value = asked[key] ?? kept[key] ?? make()
    asked[key] = value
    return value
  }

  mutating func endRound() {
    kept = asked
    asked = [:]
  }
}
