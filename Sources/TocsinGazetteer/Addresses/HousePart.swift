/// What the parts of a house are called, in full and cut short.
/// Source: Russian and Ukrainian address rules (корпус, строение, литера), and how OpenStreetMap writes them.
enum HousePart {
  static let names: [String: HouseNumber.Part] = [
    "к": .block, "кор": .block, "корп": .block, "корпус": .block, "корпусе": .block, "block": .block, "bldg": .block,
    "k": .block, "korp": .block,
    "с": .building, "ст": .building, "стр": .building, "строение": .building, "строении": .building,
    "building": .building, "s": .building, "str": .building,
    "лит": .letter, "литер": .letter, "литера": .letter, "літ": .letter, "літера": .letter,
  ]
}
