internal import TocsinLanguage
internal import TocsinModel

/// Turns drafts into claims, their quotes counted in Unicode scalars.
struct ClaimWriter {
  private let reading: Reading
  private let explains: Bool
  /// The number of scalars before every byte of the text, and before its end.
  private let scalars: [Int]

  init(_ reading: Reading, explains: Bool) {
    self.reading = reading
    self.explains = explains
    var scalars = [Int](repeating: 0, count: reading.text.bytes.count + 1)
    var count = 0
    for (offset, byte) in reading.text.bytes.enumerated() {
      scalars[offset] = count
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    scalars[reading.text.bytes.count] = count
    self.scalars = scalars
  }

  func claim(_ draft: Draft) -> Claim {
    var quotes: [String: [Quote]] = [:]
    for (field, ranges) in draft.quotes where isSet(field, draft) { quotes[field] = ranges.map(quote).sorted() }
    return Claim(
      kind: draft.kind, phase: draft.phase, threat: draft.threat ?? .unknown, model: draft.model, count: draft.count,
      places: draft.loci.map(\.place), time: draft.time?.span, killed: draft.killed, injured: draft.injured,
      damage: Damage.allCases.filter(draft.damage.contains), fire: draft.fire,
      response: Response.allCases.filter(draft.response.contains), source: draft.attribution?.attribution,
      isDenied: draft.isDenied, quotes: quotes,
      doubts: draft.loci.enumerated().flatMap { index, locus in
        locus.doubts.map { Doubt(field: "places", place: index, cause: $0) }
      },
      rules: explains ? draft.rules.map { FiredRule(name: $0.name, field: $0.field, quote: $0.tokens.map(quote)) } : [])
  }

  private func isSet(_ field: String, _ draft: Draft) -> Bool {
    switch field {
    case "killed": draft.killed != nil
    case "injured": draft.injured != nil
    case "count": draft.count != nil
    case "model": draft.model != nil
    default: true
    }
  }

  private func quote(_ tokens: Range<Int>) -> Quote {
    let text = reading.text
    return Quote(
      scalars[Int(text.tokens[tokens.lowerBound].start)], scalars[Int(text.tokens[tokens.upperBound - 1].end)])
  }
}
