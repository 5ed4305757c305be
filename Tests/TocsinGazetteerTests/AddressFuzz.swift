import Foundation
import TocsinModel

@testable import TocsinGazetteer

/// Damages a file of streets and houses, mostly under right checksums, and asks it for all that it may hold: every case must
/// be refused with an error or answer, and none may crash or hang.
struct AddressFuzz {
  private let whole: [UInt8]
  private let gazetteer: Gazetteer

  /// How the cases of a run ended.
  struct Outcome: Equatable {
    var refused = 0
    var answered = 0
  }

  init() throws {
    gazetteer = try FixtureTables.gazetteer()
    whole = try AddressFixture.bytes(gazetteer)
  }

  /// Runs cases from a seed on for a time.
  func run(seed: UInt64, for duration: Duration) throws -> Outcome {
    var outcome = Outcome()
    let end = ContinuousClock.now + duration
    var seed = seed
    repeat {
      for _ in 0..<64 {
        try runCase(seed, &outcome)
        seed += 1
      }
    } while ContinuousClock.now < end
    return outcome
  }

  private func runCase(_ seed: UInt64, _ outcome: inout Outcome) throws {
    do {
      var gazetteer = gazetteer
      gazetteer.addresses = [try AddressPack(damaged(seed), path: "fuzz")]
      for said in ["улица Ленина, 15А с2", "Преображенской улице, 9/11", "4D Boryspilska Street"] {
        _ = gazetteer.lookUp(said, in: "Belgorod")
      }
      readAll(gazetteer.addresses[0])
      outcome.answered += 1
    } catch GazetteerError.damagedPack {
      outcome.refused += 1
    }
  }

  private func readAll(_ pack: AddressPack) {
    for index in 0..<min(pack.streetCount, 64) {
      let street = pack.street(index)
      _ = pack.houses(index, 0...UInt64.max)
      _ = pack.streets(
        StreetKey(sound: street.letters, letters: street.letters, kind: street.kind.rawValue),
        in: AddressPack.Area(key: street.name, point: street.point))
    }
  }

  /// The case of a seed.
  func damaged(_ seed: UInt64) -> [UInt8] {
    var random = FuzzRandom(seed: seed)
    var bytes = whole
    if random.next() % 8 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random)) }
    for _ in 0...Int.random(in: 0...16, using: &random) { spoil(&bytes, &random) }
    return random.next() % 8 == 0 ? bytes : Self.sealed(bytes)
  }

  private func spoil(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
    let wild: [UInt64] = [0, 1, 0xFF, UInt64(bytes.count), UInt64(UInt32.max), UInt64(Int32.max), .max, random.next()]
    let value = wild[Int.random(in: 0..<wild.count, using: &random)]
    let isDirectory = random.next() % 4 == 0
    let end = isDirectory ? PackFormat.addresses.directoryEnd : bytes.count
    let start = isDirectory ? PackFormat.headerSize : 8
    guard bytes.count >= end, end - start > 8 else { return }
    let width = [1, 2, 4, 8][Int.random(in: 0..<4, using: &random)]
    let offset = Int.random(in: start...(end - width), using: &random)
    for index in 0..<width { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index)) }
  }

  /// The same bytes with right checksums and the right size in the header.
  static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= PackFormat.addresses.directoryEnd else { return bytes }
    var bytes = bytes
    bytes.replaceSubrange(0..<8, with: PackFormat.addresses.magic)
    bytes.put(PackFormat.addresses.version, at: PackFormat.Header.version)
    bytes.put(UInt32(AddressSection.allCases.count), at: PackFormat.Header.sectionCount)
    return PackFormat.addresses.sealed(bytes)
  }
}
