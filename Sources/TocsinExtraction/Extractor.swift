public import TocsinGazetteer
internal import TocsinLanguage
internal import TocsinModel

/// From a report to the claims that it makes, with the words that each field rests on.
///
/// The steps in their order are the architecture: cut and mark the text, find its places, cut clauses and read every dimension
/// in each, compose events, settle what the whole report decides, write claims.
public struct Extractor: Sendable {
  /// Changes whenever the same text may give other claims; the store extracts anew what an older one read.
  public static let version = 2

  private let gazetteer: Gazetteer
  private let lexicon: Lexicon

  public init(gazetteer: Gazetteer, lexicon: Lexicon) {
    self.gazetteer = gazetteer
    self.lexicon = lexicon
  }

  /// The claims of a document, in the order of its text.
  ///
  /// - Parameter explains: whether each claim keeps the rules that fired.
  public func extract(_ document: Document, explains: Bool = false) -> Extraction {
    let text = TokenizedText(document.text)
    let language = document.language ?? LanguageIdentifier.language(of: text)
    let segments = LanguageSegments.segments(of: text)
    guard segments.isEmpty else {
      return Extraction(language: language, claims: claims(of: document, in: segments, text, explains))
    }
    return Extraction(language: language, claims: claims(of: document, text, language, explains))
  }

  /// Reads each segment in its language. What a later one repeats, as a translation does, counts once.
  private func claims(
    of document: Document, in segments: [LanguageSegment], _ text: TokenizedText, _ explains: Bool
  ) -> [Claim] {
    var told: [Claim] = []
    for segment in segments {
      let part = TokenizedText(text.words(bytes: segment.bytes))
      let offset = text.words(bytes: 0..<segment.bytes.lowerBound).unicodeScalars.count
      let found = claims(of: document, part, segment.language, explains)
      told += found.filter { claim in !told.contains(where: { claim.isRepeat(of: $0) }) }.map { $0.moved(by: offset) }
    }
    return told
  }

  private func claims(
    of document: Document, _ text: TokenizedText, _ language: Language, _ explains: Bool
  ) -> [Claim] {
    guard let vocabulary = lexicon[language] else { return [] }
    let reading = Reading(document, text: text, language: language, vocabulary: vocabulary)
    let home = document.home.flatMap(gazetteer.region(home:))
    let places = LocusReader(reading, gazetteer: gazetteer, home: home)
    let mentions = gazetteer.likeliestMentions(in: text, home: home)
    let loci = places.loci(mentions, sites: gazetteer.sites(in: text, beside: mentions, home: home))
    var named = TokenSet(of: text)
    for locus in loci where !locus.isAnaphor && locus.place.level != .site { named.insert(locus.tokens) }
    let clauses = ClauseReader(reading: reading.withoutConsequences(in: named), loci: loci).clauses()
    let attributions = attributions(reading, publisher: document.publisher)
    var composer = Composer(
      reading, home: places.homeLocus, named: loci, countries: places.countries(of: loci),
      airports: places.airports(of: loci), attributions: attributions)
    let drafts = composer.compose(clauses)
    let settled = Settler(reading: reading, attributions: attributions, clauses: clauses, hasHome: document.home != nil)
      .settle(drafts)
    let writer = ClaimWriter(reading, explains: explains)
    return settled.map(writer.claim)
  }

  /// Who speaks in which sentence; the publisher itself is nobody's source.
  private func attributions(_ reading: Reading, publisher: String?) -> [Int: AttributionFact] {
    let reader = AttributionReader(reading: reading)
    var facts: [Int: AttributionFact] = [:]
    for (index, sentence) in reading.sentences.enumerated() { facts[index] = reader.attribution(in: sentence) }
    if facts.isEmpty { return facts }
    let own = PublisherReader(lexicon: lexicon).roles(of: publisher)
    return facts.filter { !own.contains($0.value.attribution.role) }
  }
}
