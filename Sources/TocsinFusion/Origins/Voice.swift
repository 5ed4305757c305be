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

  var isOfficial: Bool {
    switch role {
    case nil, .media, .witnesses, .other: false
    default: true
    }
  }

  init(_ claim: Claim, place: Place, publisher: PublisherVoice) {
    self.publisher = publisher.name
    guard let source = claim.source else {
      role = publisher.role
      isFirstHand = true
      isUnsourced = publisher.role == nil
      isNameless = false
      names = publisher.names.union(Self.office(publisher.role, place))
      return
    }
    role = source.role
    isFirstHand = false
    isUnsourced = false
    isNameless = source.name == nil && Self.office(source.role, place).isEmpty && source.role != .witnesses
    names = Self.names(of: source, publisher: publisher).union(Self.office(source.role, place))
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

  /// The name of an office of which there is one: a region's authorities are one origin, as are a country's services.
  private static func office(_ role: SourceRole?, _ place: Place) -> Set<String> {
    switch role {
    case .governor, .operationalHeadquarters, .militaryAdministration:
      ["authorities of \(place.region ?? place.name)"]
    case .ministryOfDefence, .airForce, .generalStaff, .emergencyMinistry, .aviationAuthority:
      [role?.rawValue ?? ""]
    default: []
    }
  }
}

/// What a report's publisher is.
struct PublisherVoice: Sendable {
  let name: String
  let names: Set<String>
  let role: SourceRole?

  init(_ report: Report, offices: OfficeLexicon) {
    let publisher = report.publisher ?? (report.source.isEmpty ? report.key : report.source)
    let office = offices.office(of: publisher)
    let head = publisher.split(separator: ",").first.map(String.init) ?? publisher
    name = head
    role = office?.role
    guard let office else {
      names = ["name " + NameSkeleton.of(head)]
      return
    }
    names = office.matches(head) ? [] : ["surname " + NameSkeleton.surname(head)]
  }
}
