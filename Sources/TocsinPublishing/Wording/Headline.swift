public import TocsinModel

/// An incident in one line: place, then what, then when.
public struct Headline: Hashable, Sendable {
  public let place: String
  public let what: String
  /// `nil` where no report tells a time.
  public let when: String?

  public init(_ incident: Incident, in voice: Voice) {
    place = voice.name(incident.place)
    what = voice.what(incident)
    when = incident.time.map(voice.when)
  }

  /// "Lodygina Street, Volgograd: wreckage fell, nobody hurt · 8 December, night".
  public var line: String { "\(place): \(what)" + (when.map { " · \($0)" } ?? "") }
}

extension Voice {
  /// A place's name for readers of this language: in Latin letters for English, else as its own country writes it.
  public func name(_ place: Place) -> String {
    language == .english || place.native.isEmpty ? place.name : place.native
  }

  /// What happened and who was hurt; nothing on casualties where nobody says anything.
  func what(_ incident: Incident) -> String {
    ([happening(incident)] + [casualties(incident)].compactMap { $0 }).joined(separator: ", ")
  }

  private func happening(_ incident: Incident) -> String {
    let key = "happened.\(incident.kind.rawValue)"
    guard let count = incident.count, has("\(key).count") else { return self(key) }
    return phrase("\(key).count", count)
  }

  private func casualties(_ incident: Incident) -> String? {
    let isZero = { (figure: Figure?) in figure.map { $0.low == 0 && $0.high == 0 } ?? false }
    if isZero(incident.killed), isZero(incident.injured) { return self("nobodyHurt") }
    let parts = [
      incident.killed.map { phrase("killed", $0) }, incident.injured.map { phrase("injured", $0) },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
