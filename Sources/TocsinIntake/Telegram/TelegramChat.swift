internal import Foundation

/// What an export says of the chat that a message stands in.
struct TelegramChat: Equatable {
  var id = ""
  var name = ""

  /// Takes a field of the chat's object as it stands in the file.
  mutating func take(key: [UInt8], value: [UInt8]) {
    switch String(decoding: key, as: UTF8.self) {
    case "id": id = String(decoding: value, as: UTF8.self)
    case "name":
      let quoted = [UInt8(ascii: "\"")] + EscapeRepair.repaired(value) + [UInt8(ascii: "\"")]
      name = (try? JSONDecoder().decode(String.self, from: Data(quoted))) ?? ""
    default: break
    }
  }
}
