import BenchSupport
import TocsinModel

/// One line for `tocsin ingest`: a report, its edit or its deletion.
struct Post {
  let channel: Channel
  let id: String
  /// `nil` for a deletion.
  var text: String?
  let published: Timestamp
  /// When this edition came; `nil` for the first.
  var edited: Timestamp?

  /// When the line stands in the order of publication.
  var moment: Timestamp { edited ?? published }

  var line: String {
    var fields = ["\"id\": \"\(id)\"", "\"source\": \"\(channel.key)\"", "\"published\": \"\(published)\""]
    if let edited { fields.append("\"edited\": \"\(edited)\"") }
    fields.append("\"publisher\": \"\(channel.publisher)\"")
    if let home = channel.home { fields.append("\"home\": \"\(home)\"") }
    fields.append("\"lang\": \"\(channel.language.rawValue)\"")
    // Templates and names hold no character that JSON escapes but the quotation mark.
    fields.append(text.map { "\"text\": \"\($0.replacing("\"", with: "\\\""))\"" } ?? "\"deleted\": true")
    return "{" + fields.joined(separator: ", ") + "}"
  }
}
