internal import CSodium
public import Foundation

/// SHA-256, of a report's text above all.
public enum TextDigest {
  /// Lower-case hexadecimal SHA-256 of the UTF-8 form of `text`.
  public static func sha256(_ text: String) -> String { sha256(Data(text.utf8)) }

  /// Lower-case hexadecimal SHA-256 of `bytes`.
  public static func sha256(_ bytes: Data) -> String {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    bytes.withUnsafeBytes { bytes in
      _ = crypto_hash_sha256(&digest, bytes.assumingMemoryBound(to: UInt8.self).baseAddress, UInt64(bytes.count))
    }
    return digest.map(hexadecimal).joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
