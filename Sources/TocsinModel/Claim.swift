/// What one report says of one kind of thing in one or several places: the event of docs/guide.md.
///
/// A field that no words of the report support is `nil` or empty; `quotes` holds the words of those that are set.
public struct Claim: Hashable, Sendable {
  public var kind: EventKind
  /// Set exactly where `kind.hasPhase`.
  public var phase: Phase?
  public var threat: Threat
  /// The model as stated, in Latin letters.
  public var model: String?
  public var count: Count?
  /// One or more places that share the count.
  public var places: [Place]
  public var time: TimeSpan?
  /// 0 only where the text says that there were none; `nil` where it says nothing.
  public var killed: Int?
  public var injured: Int?
  /// In the order of `Damage.allCases`; `[.none]` only where the text says that there was none.
  public var damage: [Damage]
  public var fire: Bool?
  /// In the order of `Response.allCases`.
  public var response: [Response]
  public var source: Attribution?
  /// Whether the text says that the thing did not happen.
  public var isDenied: Bool
  /// From field name (`kind`, `places`, `count` …) to the ranges that it rests on.
  public var quotes: [String: [Quote]]
  /// What a reviewer should look at; `tocsin extract` does not write it.
  public var doubts: [Doubt]
  /// The rules that fired, in order; kept only where an explanation was asked for.
  public var rules: [FiredRule]

  public init(
    kind: EventKind, phase: Phase? = nil, threat: Threat = .unknown, model: String? = nil, count: Count? = nil,
    places: [Place], time: TimeSpan? = nil, killed: Int? = nil, injured: Int? = nil, damage: [Damage] = [],
    fire: Bool? = nil, response: [Response] = [], source: Attribution? = nil, isDenied: Bool = false,
    quotes: [String: [Quote]] = [:], doubts: [Doubt] = [], rules: [FiredRule] = []
  ) {
    self.kind = kind
    self.phase = phase
    self.threat = threat
    self.model = model
    self.count = count
    self.places = places
    self.time = time
    self.killed = killed
    self.injured = injured
    self.damage = damage
    self.fire = fire
    self.response = response
    self.source = source
    self.isDenied = isDenied
    self.quotes = quotes
    self.doubts = doubts
    self.rules = rules
  }
}

/// One rule that fired, the field that it set, and the words that it fired on.
public struct FiredRule: Hashable, Sendable, Codable {
  public let name: String
  public let field: String
  public let quote: Quote?

  public init(name: String, field: String, quote: Quote?) {
    self.name = name
    self.field = field
    self.quote = quote
  }
}

extension Claim: Codable {
  private enum Key: String, CodingKey {
    case kind, phase, threat, model, count, places, time, killed, injured, damage, fire, response, source, denied
    case quotes, doubts, rules
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      kind: try container.decode(EventKind.self, forKey: .kind),
      phase: try container.decodeIfPresent(Phase.self, forKey: .phase),
      threat: try container.decodeIfPresent(Threat.self, forKey: .threat) ?? .unknown,
      model: try container.decodeIfPresent(String.self, forKey: .model),
      count: try container.decodeIfPresent(Count.self, forKey: .count),
      places: try container.decode([Place].self, forKey: .places),
      time: try container.decodeIfPresent(TimeSpan.self, forKey: .time),
      killed: try container.decodeIfPresent(Int.self, forKey: .killed),
      injured: try container.decodeIfPresent(Int.self, forKey: .injured),
      damage: try container.decodeIfPresent([Damage].self, forKey: .damage) ?? [],
      fire: try container.decodeIfPresent(Bool.self, forKey: .fire),
      response: try container.decodeIfPresent([Response].self, forKey: .response) ?? [],
      source: try container.decodeIfPresent(Attribution.self, forKey: .source),
      isDenied: try container.decodeIfPresent(Bool.self, forKey: .denied) ?? false,
      quotes: try container.decodeIfPresent([String: [Quote]].self, forKey: .quotes) ?? [:],
      doubts: try container.decodeIfPresent([Doubt].self, forKey: .doubts) ?? [],
      rules: try container.decodeIfPresent([FiredRule].self, forKey: .rules) ?? [])
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(phase, forKey: .phase)
    try container.encode(threat, forKey: .threat)
    try container.encode(model, forKey: .model)
    try container.encode(count, forKey: .count)
    try container.encode(places, forKey: .places)
    try container.encode(time, forKey: .time)
    try container.encode(killed, forKey: .killed)
    try container.encode(injured, forKey: .injured)
    try container.encode(damage, forKey: .damage)
    try container.encode(fire, forKey: .fire)
    try container.encode(response, forKey: .response)
    try container.encode(source, forKey: .source)
    if isDenied { try container.encode(true, forKey: .denied) }
    try container.encode(quotes, forKey: .quotes)
    if !doubts.isEmpty { try container.encode(doubts, forKey: .doubts) }
    if !rules.isEmpty { try container.encode(rules, forKey: .rules) }
  }
}
