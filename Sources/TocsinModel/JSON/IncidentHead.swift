/// Reads the head of a stored incident: what a list or a map shows of it. Accounts, contradictions, evidence, joins, links
/// and review, which are most of an incident's bytes, are passed over and left empty.
///
/// Why not `JSONDecoder`: it takes longer for a page of two hundred incidents than finding them does.
struct IncidentHead {
  private var words: [String: String] = [:]
  private var figures: [String: Figure] = [:]
  private var members: [Mention] = []
  private var denied: [Mention] = []
  private var place: Place?
  private var time: TimeSpan?

  /// - Parameter bytes: what `Incident.write(to:)` wrote.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
    var cursor = JSONCursor(bytes)
    var head = IncidentHead()
    try cursor.members { (cursor, name) throws(JSONFault) in try head.take(name, &cursor) }
    self = head
  }

  private init() {}

  private mutating func take(_ name: String, _ cursor: inout JSONCursor) throws(JSONFault) {
    switch name {
    case "accounts", "contradictions", "evidence", "joins", "links", "review": try cursor.skipValue()
    case "members": members = try cursor.mentions()
    case "denied": denied = try cursor.mentions()
    case "count", "killed", "injured": figures[name] = try cursor.figure()
    case "place": place = try cursor.place()
    case "time": time = try cursor.timeSpan()
    default: words[name] = try cursor.scalar()
    }
  }

  /// `nil` where a member that every incident has is missing or unknown.
  var incident: Incident? {
    guard let id = words["id"], let place, let incidentClass = words["class"].flatMap(IncidentClass.init(rawValue:)),
      let kind = words["kind"].flatMap(EventKind.init(rawValue:)), let origins = words["origins"].flatMap({ Int($0) }),
      let credibility = words["credibility"].flatMap({ Int($0) }).flatMap(Credibility.init(rawValue:))
    else { return nil }
    return Incident(
      id: id, incidentClass: incidentClass, kind: kind, members: members, denied: denied, place: place, time: time,
      count: figures["count"], killed: figures["killed"], injured: figures["injured"], origins: origins,
      isOpen: words["open"] == "true", credibility: credibility)
  }
}

extension Incident {
  /// Reads the head of an incident alone: its accounts, contradictions, evidence, joins, links and review are left empty.
  /// - Parameter json: what `write(to:)` wrote.
  /// - Returns: `nil` for anything else.
  public static func head(_ json: String) -> Incident? {
    var json = json
    return json.withUTF8 { try? IncidentHead($0).incident }
  }
}

extension JSONCursor {
  fileprivate mutating func mentions() throws(JSONFault) -> [Mention] {
    var mentions: [Mention] = []
    try elements { (cursor) throws(JSONFault) in
      let words = try cursor.words()
      guard words.count == 3, let report = words[0], let claim = words[1].flatMap({ Int($0) }),
        let place = words[2].flatMap({ Int($0) })
      else { throw cursor.fault("no mention") }
      mentions.append(Mention(report: report, claim: claim, place: place))
    }
    return mentions
  }

  fileprivate mutating func figure() throws(JSONFault) -> Figure? {
    if peek() != UInt8(ascii: "[") { return try nothing() }
    let numbers = try words().map { $0.flatMap { Int($0) } }
    guard numbers.count == 3, let low = numbers[0], let best = numbers[1] else { throw fault("no figure") }
    return Figure(low: low, best: best, high: numbers[2])
  }

  fileprivate mutating func timeSpan() throws(JSONFault) -> TimeSpan? {
    if peek() != UInt8(ascii: "[") { return try nothing() }
    let times = try words().compactMap { $0.flatMap { Timestamp($0) } }
    guard times.count == 2 else { throw fault("no span of time") }
    return TimeSpan(times[0], times[1])
  }

  fileprivate mutating func place() throws(JSONFault) -> Place {
    var words: [String: String] = [:]
    try members { (cursor, name) throws(JSONFault) in words[name] = try cursor.scalar() }
    guard let name = words["name"], let level = words["level"].flatMap(PlaceLevel.init(rawValue:)),
      let latitude = words["lat"].flatMap({ Double($0) }), let longitude = words["lon"].flatMap({ Double($0) })
    else { throw fault("no place") }
    return Place(
      gazetteerID: words["id"], name: name, native: words["native"] ?? "", level: level, region: words["region"],
      country: words["country"], coordinate: Coordinate(latitude: latitude, longitude: longitude),
      radiusMetres: words["radius_m"].flatMap { Int($0) } ?? Place.defaultRadiusMetres(level), said: words["said"] ?? ""
    )
  }

  /// The scalars of an array.
  private mutating func words() throws(JSONFault) -> [String?] {
    var words: [String?] = []
    try elements { (cursor) throws(JSONFault) in words.append(try cursor.scalar()) }
    return words
  }

  private mutating func nothing<Value>() throws(JSONFault) -> Value? {
    try skipValue()
    return nil
  }
}
