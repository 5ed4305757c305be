internal import TocsinModel

/// Who speaks in a claim, as far as its text and publisher tell.
struct Voice: Hashable, Sendable {
  /// Names of one and the same origin: two voices with a name in common are one.
  let names: Set<String>
  /// The office; `nil` for a publisher that is none.
  let role: SourceRole?
  /// Whether only the office is told, not who holds it.
  let isNameless: Bool
  /// Whether the publisher speaks without saying whose claim it is, and is no office itself.
  let isUnsourced: Bool
  /// Whether the publisher speaks for itself.
  let isFirstHand: Bool
  let publisher: String
  /// The person or office that is cited, else the publisher.
  let name: String
  /// The country that it speaks for, ISO 3166-1 alpha-2; `nil` where nothing tells.
  let side: String?

  var isOfficial: Bool {
    switch role {
    case nil, .media, .witnesses, .other: false
    default: true
    }
  }

  init(_ claim: Claim, place: Place, publisher: PublisherVoice, sides: SideLexicon) {
    self.publisher = publisher.name
    name = claim.source.map { $0.name ?? $0.role.rawValue } ?? publisher.speaker
    side = claim.source.map { sides.side(role: $0.role, place: place) } ?? publisher.side
    guard let source = claim.source else {
      role = publisher.role
      isFirstHand = !publisher.isForward
      isUnsourced = publisher.role == nil
      isNameless = false
      names =
        publisher.isLocalOffice
        ? publisher.names : publisher.names.union(Self.office(publisher.role, place, side: side))
      return
    }
    role = source.role
    isFirstHand = false
    isUnsourced = false
    isNameless = source.name == nil && Self.office(source.role, place, side: side).isEmpty && source.role != .witnesses
    names = Self.names(of: source, publisher: publisher).union(Self.office(source.role, place, side: side))
  }

  private static func names(of source: Attribution, publisher: PublisherVoice) -> Set<String> {
    guard let name = source.name else {
      // Why: witnesses and unnamed sources of two newsrooms are different people.
      let isOwn = [.witnesses, .media, .other].contains(source.role)
      return isOwn ? ["\(source.role.rawValue) of \(publisher.name)"] : []
    }
    let isOffice = ![.other, .media].contains(source.role)
    return isOffice ? ["surname " + NameSkeleton.surname(name)] : ["name " + NameSkeleton.of(name)]
  }

  /// The name of an office of which there is one: a region's authorities are one origin, as is each service of a country.
  private static func office(_ role: SourceRole?, _ place: Place, side: String?) -> Set<String> {
    switch role {
    case .governor, .operationalHeadquarters, .militaryAdministration:
      ["authorities of \(place.region ?? place.name)"]
    case .ministryOfDefence, .airForce, .generalStaff, .emergencyMinistry, .aviationAuthority:
      ["\(role?.rawValue ?? "") of \(side ?? place.country ?? "")"]
    default: []
    }
  }
}

/// What a report's publisher is; of a forward, the one whose words it forwards.
struct PublisherVoice: Sendable {
  /// The publisher's own name.
  let name: String
  /// Whose words they are.
  let speaker: String
  let names: Set<String>
  let role: SourceRole?
  let side: String?
  let isForward: Bool
  /// Whether it is an office of which a region has several, named by its own name.
  let isLocalOffice: Bool

  init(_ publisher: String, forwardedFrom: String?, home: String?, offices: OfficeLexicon, sides: SideLexicon) {
    let author = forwardedFrom ?? publisher
    let office = offices.office(of: author)
    name = Self.head(publisher)
    speaker = Self.head(author)
    role = office?.role
    side = office.flatMap { _ in sides.side(publisher: author, home: home) }
    isForward = forwardedFrom != nil
    isLocalOffice = office?.isLocal ?? false
    guard let office else {
      names = ["name " + NameSkeleton.of(speaker)]
      return
    }
    let isNamedByOffice = office.pattern.matches(speaker)
    if office.isLocal && isNamedByOffice {
      names = ["name " + NameSkeleton.of(speaker)]
      return
    }
    names = isNamedByOffice ? [] : ["surname " + NameSkeleton.surname(speaker)]
  }

  /// "Roman Sinyagovsky, head of the district, Telegram" → "Roman Sinyagovsky".
  private static func head(_ publisher: String) -> String {
    publisher.split(separator: ",").first.map(String.init) ?? publisher
  }
}
