extension Shelter {
  /// Opens it, or states its capacity anew.
  /// - Parameter capacity: how many people it takes; `nil` where that is not known.
  /// - Throws: `ResponseError` where the capacity is not positive or lies below the number registered.
  public mutating func open(capacity: Int?, by decision: ResponseDecision) throws(ResponseError) {
    if let capacity {
      guard capacity > 0 else { throw ResponseError.notPositive(shelter: id) }
      guard capacity >= registered else { throw ResponseError.tooFew(shelter: id, registered: registered) }
    }
    try append(.opened(capacity: capacity), by: decision)
  }

  /// Registers people, as a number alone.
  /// - Throws: `ResponseError` where it is closed or would take more than its capacity; nobody is registered then.
  public mutating func register(people: Int, by decision: ResponseDecision) throws(ResponseError) {
    guard people > 0 else { throw ResponseError.notPositive(shelter: id) }
    guard isOpen else { throw ResponseError.closed(shelter: id) }
    if let free, people > free { throw ResponseError.full(shelter: id, free: free) }
    try append(.registered(people: people), by: decision)
  }

  /// Takes people off who left.
  /// - Throws: `ResponseError` where fewer are registered.
  public mutating func leave(people: Int, by decision: ResponseDecision) throws(ResponseError) {
    guard people > 0 else { throw ResponseError.notPositive(shelter: id) }
    guard people <= registered else { throw ResponseError.tooFew(shelter: id, registered: registered) }
    try append(.left(people: people), by: decision)
  }

  /// Closes it.
  /// - Throws: `ResponseError` where it is closed already or people are still registered.
  public mutating func close(by decision: ResponseDecision) throws(ResponseError) {
    guard isOpen else { throw ResponseError.closed(shelter: id) }
    guard registered == 0 else { throw ResponseError.tooFew(shelter: id, registered: registered) }
    try append(.closed, by: decision)
  }
}
