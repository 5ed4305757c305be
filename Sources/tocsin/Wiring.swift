internal import Foundation
internal import TocsinExtraction
internal import TocsinGazetteer
internal import TocsinModel

/// The only place where stages are put together.
enum Wiring {
  /// The extractor over the program's own lexicon and gazetteer.
  static func extractor() throws -> Extractor {
    let resources = try ResourceFolder.find()
    let lexicon = try Lexicon(folder: resources.appendingPathComponent("lexicon"))
    return Extractor(gazetteer: try gazetteer(resources), lexicon: lexicon)
  }

  static func gazetteer(_ resources: URL) throws -> Gazetteer {
    let loaded = try Gazetteer.load(resources: resources)
    if let note = loaded.note { StandardError.print(note) }
    return loaded.gazetteer
  }

  /// Extraction of a stored report.
  static func reportExtractor() throws -> @Sendable (Report) -> ExtractedReport {
    let extractor = try extractor()
    return { report in
      let document = Document(
        id: report.externalID, text: report.text, published: report.published, publisher: report.publisher,
        home: report.home, language: report.language)
      let extraction = extractor.extract(document)
      var read = report
      read.language = extraction.language
      return ExtractedReport(report: read, claims: extraction.claims)
    }
  }
}

extension Timestamp {
  /// The present moment, to the second.
  static var now: Timestamp { Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970)) }
}

/// Messages for people, beside the output.
enum StandardError {
  static func print(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}
