internal import TocsinModel

/// A document with its events, as docs/guide.md has it; `text` may be missing, and `revision`, `edited`, `deleted` and
/// `forwarded` (the publisher whose post it forwards) may stand beside.
struct FuseDocument: Decodable {
  let id: String
  let published: Timestamp
  let publisher: String?
  let home: String?
  let lang: String?
  let text: String?
  /// Counts up where a document stands several times; the last counts.
  let revision: Int?
  let edited: Timestamp?
  let deleted: Bool?
  let forwarded: String?
  let events: [Claim]

  var extracted: ExtractedReport {
    ExtractedReport(
      report: Report(
        externalID: id, source: "", revision: revision ?? 1, published: published, edited: edited,
        received: edited ?? published, publisher: publisher, home: home,
        language: lang.flatMap(Language.init(rawValue:)), text: text ?? "", sha256: "", isDeleted: deleted ?? false,
        forwardedFrom: forwarded),
      claims: events)
  }
}
