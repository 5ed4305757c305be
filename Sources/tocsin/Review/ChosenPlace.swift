internal import TocsinGazetteer
internal import TocsinModel
internal import TocsinStore

/// The place that a reviewer names.
struct ChosenPlace {
  private let place: Place

  /// A name is taken where its best meaning is more than twice as likely as the next.
  private static let clearLead = 2.0

  /// - Parameters:
  ///   - name: a key of the gazetteer, or a name.
  ///   - home: the area that the name is meant in.
  /// - Throws: `CommandError` where it names none, or several.
  init(named name: String, home: String?) throws {
    let gazetteer = try Wiring.gazetteer(try ResourceFolder.find())
    if let id = gazetteer.place(key: name) {
      place = gazetteer.place(id, said: "")
      return
    }
    let ranked = gazetteer.lookUp(name, in: home)
    guard let best = ranked.first else {
      throw CommandError(
        subject: name, problem: "no such place", remedy: "'tocsin place NAME' shows what a name may mean")
    }
    if ranked.count > 1, best.confidence < ranked[1].confidence * Self.clearLead {
      let meant = ranked.prefix(3).map {
        "\($0.place.name), \($0.place.region ?? "-") (\($0.place.gazetteerID ?? "-"))"
      }
      throw CommandError(
        subject: name, problem: "may be " + meant.joined(separator: " or "),
        remedy: "give its key, or the area with --home")
    }
    place = best.place
  }

  /// The place in the words of the report, which the mention keeps.
  func place(for mention: Mention, in store: Store) throws -> Place {
    var moved = place
    moved.said = try store.place(of: mention)?.said ?? ""
    return moved
  }
}
