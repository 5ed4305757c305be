internal import TocsinLanguage
internal import TocsinModel

extension Draft {
  /// Takes in a repeat of itself: the more exact statement wins. A field keeps the words that gave it, and no others.
  mutating func merge(_ repeated: Draft) {
    takeThreat(of: repeated)
    adopt(\.count, "count", of: repeated)
    adopt(\.model, "model", of: repeated)
    adopt(\.time, "time", of: repeated)
    adopt(\.killed, "killed", of: repeated)
    adopt(\.injured, "injured", of: repeated)
    adopt(\.attribution, "source", of: repeated)
    if fire == false, repeated.fire == true { drop(\.fire, "fire") }
    adopt(\.fire, "fire", of: repeated)
    addDamage(repeated.damage, repeated.quotes["damage"] ?? [])
    response.formUnion(repeated.response)
    isWeak = isWeak && repeated.isWeak
    isSilentOnCasualties = isSilentOnCasualties || repeated.isSilentOnCasualties
    for field in ["kind", "response"] { takeQuotes(field, of: repeated) }
    rules += repeated.rules
  }

  /// Takes the value of a field that it has none of, with the words that say it.
  private mutating func adopt<Value>(_ field: WritableKeyPath<Draft, Value?>, _ name: String, of other: Draft) {
    guard self[keyPath: field] == nil, let value = other[keyPath: field] else { return }
    self[keyPath: field] = value
    takeQuotes(name, of: other)
  }

  private mutating func takeThreat(of repeated: Draft) {
    if threat == nil || threat == .unknown { drop(\.threat, "threat") }
    if threat == repeated.threat { takeQuotes("threat", of: repeated) }
    adopt(\.threat, "threat", of: repeated)
  }

  private mutating func takeQuotes(_ field: String, of other: Draft) {
    for range in other.quotes[field] ?? [] { quote(field, range) }
  }
}
