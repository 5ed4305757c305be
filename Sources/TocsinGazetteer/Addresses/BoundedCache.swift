/// What was found for the last names, so that it is not worked out again; emptied when it is full.
struct BoundedCache<Value> {
  private var values: [String: Value] = [:]
  private static var limit: Int { 1 << 16 }

  subscript(_ name: String) -> Value? {
    get { values[name] }
    set {
      if values.count >= Self.limit { values.removeAll(keepingCapacity: true) }
      values[name] = newValue
    }
  }
}
