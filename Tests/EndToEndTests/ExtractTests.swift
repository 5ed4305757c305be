import Foundation
import Testing

@Suite("tocsin extract, as a program")
struct ExtractTests {
  private func extract(_ input: Data) throws -> (status: Int32, lines: [[String: Any]]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tocsin-extract-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "in.jsonl")
    try input.write(to: source)
    let output = folder.appending(path: "out.jsonl")
    let process = try BuiltProgram.process(["extract"], output: output)
    process.standardInput = try FileHandle(forReadingFrom: source)
    try process.run()
    process.waitUntilExit()
    let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
    return (process.terminationStatus, lines)
  }

  private static let bad: [(name: String, line: Data)] = [
    ("no JSON", Data("сбит дрон".utf8)),
    ("no text", Data(#"{"id": "no-text", "published": "2025-12-08T12:00:00+03:00"}"#.utf8)),
    ("2 MB of one word", Data("{\"id\": \"long\", \"text\": \"\(String(repeating: "ы", count: 1 << 20))\"}".utf8)),
    ("a lone surrogate", Data(#"{"id": "surrogate", "text": "сбит \ud800 дрон"}"#.utf8)),
    ("NUL bytes", Data([0x7B, 0x00, 0x00, 0x7D])),
    ("empty", Data()),
    ("not UTF-8", Data([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D])),
    ("deep nesting", Data(String(repeating: "[", count: 100_000).utf8)),
  ]

  @Test("One line out for each line in, with bad lines among a thousand good ones")
  func oneForOne() throws {
    let good =
      #"{"id": "%", "published": "2025-12-08T12:00:00+03:00", "text": "В Кишиневе упали обломки беспилотника."}"#
    var lines: [Data] = (0..<1000).map { Data(good.replacing("%", with: "\($0)").utf8) }
    var places: [Int: String] = [:]
    for (index, bad) in Self.bad.enumerated() {
      let position = 100 * (index + 1)
      lines.insert(bad.line, at: position)
      places[position] = bad.name
    }
    let (status, found) = try extract(Data(lines.joined(separator: [0x0A])) + [0x0A])
    #expect(status == 1)
    #expect(found.count == lines.count)
    for (position, line) in found.enumerated() {
      if let name = places[position] {
        #expect(line["error"] is String, "\(name)")
        #expect(line["events"] == nil && (line["id"] != nil || line["line"] as? Int == position + 1), "\(name)")
      } else {
        #expect((line["events"] as? [Any])?.count == 1, "line \(position + 1)")
      }
    }
  }

  @Test("The same input gives the same bytes, and good input exit status 0")
  func deterministic() throws {
    let line = Data(#"{"id": 7, "text": "Над Молдавией пролетели три дрона. В Бельцах пострадавших нет."}"#.utf8)
    let first = try extract(line)
    let second = try extract(line)
    #expect(first.status == 0)
    #expect(first.lines as NSArray == second.lines as NSArray)
    #expect(first.lines.first?["id"] as? Int == 7)
  }

  @Test("A report's claims do not depend on the reports beside it, nor on their order")
  func order() throws {
    let texts = [
      "В Кишиневе упали обломки беспилотника.", "Над Молдавией пролетели три дрона.", "В Бельцах пострадавших нет.",
      "Debris fell in Chisinau, nobody was hurt.", "Explosions were heard in Tiraspol at 03:20.", "Тихая ночь.",
    ]
    let lines = (0..<600).map {
      #"{"id": \#($0), "published": "2025-12-08T12:00:00+03:00", "text": "\#(texts[$0 % 6])"}"#
    }
    let found = try extract(Data(lines.joined(separator: "\n").utf8)).lines
    let turned = try extract(Data(lines.reversed().joined(separator: "\n").utf8)).lines
    #expect(found.map { $0["id"] as? Int } == Array(0..<600))
    #expect(Array(turned.reversed()) as NSArray == found as NSArray)
    let alone = try texts.indices.map { try extract(Data(lines[$0].utf8)).lines }
    for (index, line) in found.enumerated() {
      #expect(line["events"] as? NSArray == alone[index % 6].first?["events"] as? NSArray)
    }
  }

  @Test("A line that is cut at any byte, inside a letter too, gives one line")
  func cut() throws {
    let line = Data(
      #"{"id": 1, "text": "В Кишинёве 👩‍🚒 упали «обломки» \u0434рона \ud83d\ude00, й\u0306 \ud800 \u0000."}"#.utf8)
    var input = Data()
    for byte in 1...line.count { input += line.prefix(byte) + [0x0A] }
    let (status, found) = try extract(input)
    #expect(status == 1 && found.count == line.count)
    #expect(found.dropLast().allSatisfy { $0["error"] is String })
  }

  @Test(
    "Ten megabytes are refused with the bound that they break",
    arguments: [
      (#"{"text": "\#(String(repeating: "дрон ", count: 1_200_000))"}"#, "4 MiB"),
      (String(repeating: #"{"a":["#, count: 1_800_000), "4 MiB"),
      (#"{"text": "\#(String(repeating: "дрон ", count: 120_000))"}"#, "512 KiB"),
    ])
  func tooLong(line: String, bound: String) throws {
    let good = #"{"id": 2, "text": "В Кишиневе упали обломки беспилотника."}"#
    let (status, found) = try extract(Data((line + "\n" + good).utf8))
    #expect(status == 1 && found.count == 2)
    #expect((found.first?["error"] as? String)?.contains(bound) == true)
    #expect((found.last?["events"] as? [Any])?.count == 1)
  }
}
