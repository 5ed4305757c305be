import BenchSupport
import Foundation
import TocsinModel

@testable import TocsinGazetteer

/// The kinds of report.
enum Scene: String {
  case alert, clear, closed, opened, course, boom, shot, strike, debris, missile, summary
  case shotRetell = "shot-retell"
  case strikeRetell = "strike-retell"
  case debrisRetell = "debris-retell"
  case missileRetell = "missile-retell"
  case summaryRetell = "summary-retell"
}

/// The templates of all languages, and what fills their gaps.
struct TemplateBook {
  private struct Key: Hashable {
    let language: Language
    let scene: Scene
  }

  private static let languages: [Language] = [.russian, .ukrainian, .english]

  private var templates: [Key: [Template]] = [:]
  private var damages: [Language: [String]] = [:]
  /// How many damages each language names.
  let damageCount: Int

  /// - Throws: where a table is missing, or names a kind of report or a slot that there is not.
  init(folder: URL) throws {
    var (templates, damages) = (self.templates, self.damages)
    for language in Self.languages {
      try TSVFile(folder.appending(path: "\(language.rawValue).tsv")).forEachRow { fields, line in
        guard fields.count == 2 else { throw Template.Failure(description: "\(language.rawValue).tsv:\(line)") }
        if fields[0] == "damage" { return damages[language, default: []].append(String(fields[1])) }
        guard let scene = Scene(rawValue: String(fields[0])) else {
          throw Template.Failure(description: "\(language.rawValue).tsv:\(line): no such scene as \(fields[0])")
        }
        templates[Key(language: language, scene: scene), default: []].append(try Template(fields[1]))
      }
    }
    damageCount = damages.values.map(\.count).min() ?? 0
    (self.templates, self.damages) = (templates, damages)
  }

  /// The happening as a report of this kind tells it; `nil` where the language has no template for it.
  func text(_ scene: Scene, of happening: Happening, in language: Language, _ random: inout SeededRandom) -> String? {
    let grammar = GrammarOf.language(language)
    return random.pick(templates[Key(language: language, scene: scene)] ?? [])?.filled { slot in
      words(slot, happening, grammar, damages[language] ?? [])
    }
  }

  private func words(
    _ slot: Template.Slot, _ happening: Happening, _ grammar: any Grammar, _ damages: [String]
  ) -> String {
    switch slot {
    case .region: grammar.name(happening.region.names)
    case .inRegion: grammar.inside(happening.region.names)
    case .overRegion: grammar.over(happening.region.names)
    case .district: grammar.name(happening.district)
    case .inDistrict: grammar.inside(happening.district)
    case .place: grammar.name(happening.town.names)
    case .toPlace: grammar.towards(happening.town)
    case .inPlace: grammar.inside(happening.town)
    case .seat: grammar.name(happening.region.seat.names)
    case .toSeat: grammar.towards(happening.region.seat)
    case .drones: grammar.drones(happening.drones)
    case .hurt: grammar.hurt(killed: happening.killed, injured: happening.injured)
    case .damage: damages[happening.damage % max(damages.count, 1)]
    case .hour, .from: happening.at.clock
    case .to: happening.until.clock
    case .list: happening.byRegion.map { grammar.share($0.drones, over: $0.region.names) }.joined(separator: ", ")
    }
  }
}

extension Timestamp {
  /// `03:20`
  fileprivate var clock: String {
    let minutes = civil.secondOfDay / 60
    return [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}
