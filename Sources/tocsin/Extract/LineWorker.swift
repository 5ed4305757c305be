internal import TocsinExtraction
internal import TocsinModel

/// Turns one line of input into one line of output; a line that cannot be read into an error in its place.
struct LineWorker: Sendable {
  let extractor: Extractor
  let explains: Bool
  let format: ExtractCommand.Format

  /// The longest text of a report, in UTF-8 bytes. Why: the longest message of any channel is some kilobytes, and a text
  /// that is made up to be slow still ends in time.
  static let longestTextBytes = 512 << 10

  struct Output: Sendable {
    let bytes: [UInt8]
    let isFailure: Bool
  }

  func process(_ line: InputLine) -> Output {
    if line.isTooLong {
      return failure(line, nil, "the line is longer than \(LineReader.longestLineBytes >> 20) MiB; send reports alone")
    }
    guard line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) else {
      return failure(line, nil, "the line is empty; send one JSON object a line")
    }
    guard let report = try? InputReport(line.bytes) else {
      return failure(line, nil, "the line is no JSON object in UTF-8; send one object with id and text")
    }
    guard let text = report.text, !text.isEmpty else {
      return failure(line, report.id, "the report has no text; send a field text with the words of the report")
    }
    guard text.utf8.count <= Self.longestTextBytes else {
      return failure(
        line, report.id, "the text is longer than \(Self.longestTextBytes >> 10) KiB; send reports one by one")
    }
    return success(line, report, extractor.extract(report.document(text), explains: explains))
  }

  private func success(_ line: InputLine, _ report: InputReport, _ extraction: Extraction) -> Output {
    switch format {
    case .json:
      let bytes = json(line, report.id) { json in
        json.member("lang", extraction.language.rawValue)
        json.key("events")
        json.array { for claim in extraction.claims { claim.write(to: &$0) } }
      }
      return Output(bytes: bytes, isFailure: false)
    case .table:
      return Output(bytes: Array(ClaimTable.text(label(report.id, line), extraction).utf8), isFailure: false)
    }
  }

  private func failure(_ line: InputLine, _ id: InputReport.Identifier?, _ message: String) -> Output {
    switch format {
    case .json:
      Output(bytes: json(line, id) { $0.member("error", message) }, isFailure: true)
    case .table:
      Output(bytes: Array("\(label(id, line)): \(message)\n\n".utf8), isFailure: true)
    }
  }

  /// A line of output: what it is about, then the members that `content` writes.
  private func json(
    _ line: InputLine, _ id: InputReport.Identifier?, _ content: (inout JSONText) -> Void
  ) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      switch id {
      case .text(let text): json.member("id", text)
      case .number(let number): json.member("id", Int(number))
      case nil: json.member("line", line.number)
      }
      content(&json)
    }
    json.endLine()
    return json.bytes
  }

  private func label(_ id: InputReport.Identifier?, _ line: InputLine) -> String {
    switch id {
    case .text(let text): text
    case .number(let number): String(number)
    case nil: "line \(line.number)"
    }
  }
}
