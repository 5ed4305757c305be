import Foundation
import Testing

/// GeoJSON readers that others wrote (geojson-pydantic, geojson-validator), run by the tests' own Python.
enum PythonReaders {
  static let missing: Comment =
    "geojson-pydantic and geojson-validator are not installed; scripts/test sets them up"

  static let areInstalled: Bool = {
    (try? run("import geojson_pydantic, geojson_validator", input: Data()))?.status == 0
  }()

  /// "accepted", or what the readers say.
  static func verdict(_ document: Data) throws -> String {
    let program = """
      import json, sys
      from geojson_pydantic import FeatureCollection
      from geojson_validator import validate_geometries, validate_structure
      document = json.load(sys.stdin)
      FeatureCollection.model_validate(document)
      problems = validate_structure(document)
      if document["features"]:
          found = validate_geometries(document)
          problems = problems or found.get("invalid") or found.get("problematic")
      print(problems or "accepted")
      """
    let result = try run(program, input: document)
    return result.status == 0 ? result.output : "failed"
  }

  private static var python: String {
    ProcessInfo.processInfo.environment["TOCSIN_TEST_PYTHON"]
      ?? Examples.root.appending(path: ".build-venv/bin/python").path
  }

  private static func run(_ program: String, input: Data) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", program]
    let (given, told) = (Pipe(), Pipe())
    process.standardInput = given
    process.standardOutput = told
    process.standardError = FileHandle.nullDevice
    try process.run()
    given.fileHandleForWriting.write(input)
    try given.fileHandleForWriting.close()
    let output = told.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    )
  }
}
