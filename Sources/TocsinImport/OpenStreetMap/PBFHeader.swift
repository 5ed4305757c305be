internal import TocsinGazetteer
internal import TocsinModel

/// What the first block of a PBF file says of the file.
struct PBFHeader: Equatable {
  /// The box of its data; `nil` where it is not told.
  var area: AddressBox?
  /// Whether nodes, ways and relations come in this order and each by number.
  var isSorted = false

  /// Reads a HeaderBlock. Source: osmformat.proto: field 1 the box, field 5 optional features.
  init(_ block: UnsafeRawBufferPointer) throws(PBFFields.Malformed) {
    var fields = PBFFields(block)
    while let field = try fields.next() {
      if field.number == 1 { area = try Self.area(field.content) }
      if field.number == 5, field.content.elementsEqual("Sort.Type_then_ID".utf8) { isSorted = true }
    }
  }

  /// Left, right, top, bottom in billionths of a degree, zigzag; `nil` where they are none of the earth.
  private static func area(_ box: UnsafeRawBufferPointer) throws(PBFFields.Malformed) -> AddressBox? {
    var edges: [UInt64: Double] = [:]
    var fields = PBFFields(box)
    while let field = try fields.next() {
      edges[field.number] = Double(Int64(bitPattern: field.value >> 1) ^ -Int64(bitPattern: field.value & 1)) / 1e9
    }
    guard let left = edges[1], let right = edges[2], let top = edges[3], let bottom = edges[4], abs(left) <= 180,
      abs(right) <= 180, abs(top) <= 90, abs(bottom) <= 90
    else { return nil }
    var area = AddressBox(Coordinate(latitude: bottom, longitude: left))
    area.extend(to: Coordinate(latitude: top, longitude: right))
    return area
  }
}
