internal import ArgumentParser

/// `tocsin gazetteer import`: places, streets, houses and outlines from the files of others.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports GeoNames, OpenStreetMap or boundaries.",
    discussion: """
      An import is written to the folder imports of the data folder, whole or not at all; run again under the same name it \
      replaces itself. To undo one, delete its files and run tocsin gazetteer build.
      """,
    subcommands: [ImportGeoNames.self, ImportOSM.self, ImportBoundaries.self])
}
