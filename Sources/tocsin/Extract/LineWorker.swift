internal import Foundation
internal import TocsinExtraction
internal import TocsinModel

/// Turns one line of input into one line of output; a line that cannot be read into an error in its place.
struct LineWorker: Sendable {
  let extractor: Extractor
  let explains: Bool
  let format: ExtractCommand.Format

  /// The longest text of a report, in UTF-8 bytes. Why: the longest message of any channel is some kilobytes.
  static let longestTextBytes = 1 << 20

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
    guard let report = try? JSONDecoder().decode(InputReport.self, from: Data(line.bytes)) else {
      return failure(line, nil, "the line is no JSON object in UTF-8; send one object with id and text")
    }
    guard let text = report.text, !text.isEmpty else {
      return failure(line, report.id, "the report has no text; send a field text with the words of the report")
    }
    guard text.utf8.count <= Self.longestTextBytes else {
      return failure(line, report.id, "the text is longer than 1 MiB; send reports one by one")
    }
    return success(line, report, extractor.extract(report.document(text), explains: explains))
  }

  private func success(_ line: InputLine, _ report: InputReport, _ extraction: Extraction) -> Output {
    switch format {
    case .json:
      guard let events = try? Self.encoder.encode(extraction.claims) else {
        return failure(line, report.id, "the claims cannot be written as JSON; report this as a defect")
      }
      let head = "{\(name(report.id, line)),\"lang\":\"\(extraction.language.rawValue)\",\"events\":"
      return Output(bytes: Array(head.utf8) + events + Array("}\n".utf8), isFailure: false)
    case .table:
      return Output(bytes: Array(ClaimTable.text(label(report.id, line), extraction).utf8), isFailure: false)
    }
  }

  private func failure(_ line: InputLine, _ id: InputReport.Identifier?, _ message: String) -> Output {
    let text =
      format == .json ? "{\(name(id, line)),\"error\":\(quoted(message))}\n" : "\(label(id, line)): \(message)\n\n"
    return Output(bytes: Array(text.utf8), isFailure: true)
  }

  private func name(_ id: InputReport.Identifier?, _ line: InputLine) -> String {
    switch id {
    case .text(let text): "\"id\":\(quoted(text))"
    case .number(let number): "\"id\":\(number)"
    case nil: "\"line\":\(line.number)"
    }
  }

  private func label(_ id: InputReport.Identifier?, _ line: InputLine) -> String {
    switch id {
    case .text(let text): text
    case .number(let number): String(number)
    case nil: "line \(line.number)"
    }
  }

  private func quoted(_ text: String) -> String {
    (try? Self.encoder.encode(text)).flatMap { String(data: $0, encoding: .utf8) } ?? "\"\""
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
