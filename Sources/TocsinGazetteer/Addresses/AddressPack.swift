public import Foundation
internal import TocsinModel

/// The streets and houses of an import: a mapped file that any thread may read.
public struct AddressPack: Sendable {
  let file: AddressFile

  /// Opens a file of `imports/`. It is mapped, not read: only what is asked for comes into memory.
  ///
  /// - Throws: `GazetteerError.damagedPack` for a file that is truncated, altered or of another version.
  public init(contentsOf path: String) throws {
    file = try AddressFile(PackBytes(mapping: path), path: path)
  }

  init(_ bytes: [UInt8], path: String) throws {
    file = try AddressFile(PackBytes(copying: bytes), path: path)
  }

  public var streetCount: Int { file.count(.streets) }
  public var houseCount: Int { file.count(.houses) }

  /// Reads the whole file and compares it with its checksum.
  public func verify() throws { try file.verify() }

  /// The files of a folder, by name; empty where there is none.
  public static func files(in folder: URL) -> [URL] {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "addresses" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// A street by its record.
  struct Street {
    let index: Int
    let name: String
    /// `nil` where the import has no Latin name.
    let latin: String?
    let kind: StreetKind
    let letters: UInt64
    let point: AddressPoint
  }

  func street(_ index: Int) -> Street {
    typealias Field = AddressLayout.Street
    let latin = file.number(.streets, index, Field.latin, UInt32.self)
    return Street(
      index: index, name: file.string(file.number(.streets, index, Field.name, UInt32.self)),
      latin: latin == AddressLayout.none ? nil : file.string(latin),
      kind: StreetKind(rawValue: file.number(.streets, index, Field.kind, UInt8.self)) ?? .street,
      letters: file.number(.streets, index, Field.letters, UInt64.self),
      point: AddressPoint(
        coordinate: file.coordinate(.streets, index, Field.latitude, Field.longitude),
        radiusMetres: Int(file.number(.streets, index, Field.radius, UInt32.self))))
  }

  /// The number of a settlement in this file by its key in the gazetteer; `nil` where it has no street of it. Binary search.
  func settlement(key: String) -> UInt32? {
    func found(_ row: Int) -> String {
      let settlement = file.number(.settlementOrder, row, 0, UInt32.self)
      return file.string(file.number(.settlements, Int(settlement), 0, UInt32.self))
    }
    let row = file.firstIndex(.settlementOrder, 0..<file.count(.settlementOrder)) { found($0) < key }
    guard row < file.count(.settlementOrder), found(row) == key else { return nil }
    return file.number(.settlementOrder, row, 0, UInt32.self)
  }
}

extension Gazetteer.Loaded {
  /// With the streets and houses of a folder of imports; of files that cannot be read the note tells.
  func withAddresses(in folder: URL) throws -> Gazetteer.Loaded {
    var gazetteer = gazetteer
    var notes = [note].compactMap { $0 }
    for url in AddressPack.files(in: folder) {
      do {
        gazetteer.addresses.append(try AddressPack(contentsOf: url.path))
      } catch let error as GazetteerError {
        notes.append("\(error.problem); import it again, until then its streets are unknown")
      }
    }
    return Gazetteer.Loaded(gazetteer: gazetteer, note: notes.isEmpty ? nil : notes.joined(separator: "\n"))
  }
}

extension GazetteerError {
  /// Where and what, without the remedy.
  fileprivate var problem: String {
    switch self {
    case .unreadable(let path, let reason), .damagedPack(let path, let reason): "\(path): \(reason)"
    default: description
    }
  }
}
