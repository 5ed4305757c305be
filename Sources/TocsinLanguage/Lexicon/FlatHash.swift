/// An open-addressing table from 64-bit hashes to small integers; built once, then only read.
///
/// Why: its keys are hashes already, and `Dictionary` would hash them again at each look-up.
public struct FlatHash: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    /// Negative where the slot is empty.
    var value: Int32 = -1
  }

  private var slots: [Slot]
  private var used = 0

  public init(minimumCapacity: Int = 16) {
    var capacity = 16
    while capacity < minimumCapacity * 2 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
  }

  public subscript(hash: UInt64) -> Int32? {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot].value >= 0 {
        if slots[slot].key == hash { return slots[slot].value }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// Sets the value of `hash`; `value` is not negative.
  public mutating func set(_ hash: UInt64, _ value: Int32) {
    if (used + 1) * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].value >= 0 && slots[slot].key != hash { slot = (slot + 1) & (slots.count - 1) }
    if slots[slot].value < 0 { used += 1 }
    slots[slot] = Slot(key: hash, value: value)
  }

  private mutating func grow() {
    var larger = FlatHash(minimumCapacity: slots.count)
    for slot in slots where slot.value >= 0 { larger.set(slot.key, slot.value) }
    self = larger
  }
}
