/// An open-addressing table from 64-bit hashes to small integers; built once, then only read.
struct FlatHash: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var used = 0

  init(minimumCapacity: Int = 16) {
    var capacity = 16
    while capacity < minimumCapacity * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: -1, count: capacity)
  }

  subscript(hash: UInt64) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
    while values[slot] >= 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Sets the value of `hash`; `value` is not negative.
  mutating func set(_ hash: UInt64, _ value: Int32) {
    if (used + 1) * 2 > keys.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
    while values[slot] >= 0 && keys[slot] != hash { slot = (slot + 1) & (keys.count - 1) }
    if values[slot] < 0 { used += 1 }
    keys[slot] = hash
    values[slot] = value
  }

  private mutating func grow() {
    var larger = FlatHash(minimumCapacity: keys.count)
    for slot in keys.indices where values[slot] >= 0 { larger.set(keys[slot], values[slot]) }
    self = larger
  }
}
