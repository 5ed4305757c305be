/// Numbers that are being joined to sets.
struct Partition {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (root(left), root(right))
    parents[max(left, right)] = min(left, right)
  }

  private func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  /// The number of each element's set, from 0 in order of the sets' first elements.
  func numbered() -> [Int] {
    var numbers: [Int: Int] = [:]
    return parents.indices.map { index in
      let root = root(index)
      let number = numbers[root] ?? numbers.count
      numbers[root] = number
      return number
    }
  }
}
