import TocsinGazetteer
import TocsinModel

/// The districts of Russia and Ukraine with a letter missing, each with the region to seek it in.
struct MisspeltNames {
  struct Name {
    let spelling: String
    /// With its level word, as a report says it.
    let phrase: String
    let region: PlaceID
    let home: String
  }

  let all: [Name]

  init(_ gazetteer: Gazetteer) {
    all = ["iso:RU", "iso:UA"].compactMap(gazetteer.place(key:)).flatMap(gazetteer.children(of:))
      .filter { gazetteer[$0].level == .region }.flatMap { region in
        gazetteer.children(of: region).map { gazetteer[$0] }.filter { $0.level == .district }.flatMap { district in
          [(district.name, " District"), (district.native, " район")].compactMap { name, word in
            Self.misspelt(name).map {
              Name(spelling: $0, phrase: $0 + word, region: region, home: gazetteer[region].name)
            }
          }
        }
      }
  }

  /// The first word without its fourth letter; `nil` for one too short.
  private static func misspelt(_ name: String) -> String? {
    var letters = Array(name.prefix { $0 != " " })
    guard letters.count > 5 else { return nil }
    letters.remove(at: 3)
    return String(letters)
  }
}
