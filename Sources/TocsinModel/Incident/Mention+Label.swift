extension Mention {
  /// As people write it: `SOURCE/ID#CLAIM.PLACE`, counted from 0.
  public var label: String { "\(report)#\(claim).\(place)" }

  /// Reads a label; a place that is left out is the first. `nil` for anything else.
  public init?(label: String) {
    guard let mark = label.lastIndex(of: "#"), mark > label.startIndex else { return nil }
    let numbers = label[label.index(after: mark)...].split(separator: ".", omittingEmptySubsequences: false)
    let counted = numbers.compactMap { number in number.allSatisfy(\.isASCII) ? Int(number) : nil }
    guard (1...2).contains(counted.count), counted.count == numbers.count, counted.allSatisfy({ $0 >= 0 }) else {
      return nil
    }
    self.init(report: String(label[..<mark]), claim: counted[0], place: counted.count == 2 ? counted[1] : 0)
  }
}
