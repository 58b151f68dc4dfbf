/// Finds encodings whose bytes pass for ASCII with controls: UTF-16 and UTF-32 without a mark, and
/// ISO-2022-JP with its escape sequences.
enum WideDetector {
  /// The encoding; nil for what is none of them.
  ///
  /// - Parameter declared: what labels say; a label is enough where the bytes allow it.
  static func detect(
    _ bytes: UnsafeBufferPointer<UInt8>, declared: [TextEncoding]
  ) -> TextEncoding? {
    let claimed = declared.first { $0.isWide && $0.form != .replacement }
    // What has no control has no escape sequence and no UTF-16 of any script that has.
    if claimed == nil, !bytes.hasControls { return nil }
    let (controls, escapes, high) = count(bytes)
    if escapes > 0, high == 0, shiftsToJapanese(bytes) {
      let decoding = TextEncoding.iso2022JP.decode(bytes)
      if decoding.malformedCount == 0 { return .iso2022JP }
    }
    // Text in bytes has no controls but tabs and line ends; each character of UTF-16 has a byte that is
    // one, in most scripts.
    guard controls * 20 > bytes.count || claimed != nil, bytes.count >= 4 else { return nil }
    var best: (encoding: TextEncoding, score: Double)?
    for encoding in [TextEncoding.utf16LE, .utf16BE, .utf32LE, .utf32BE] {
      let score = plausibility(encoding, bytes) + (encoding == claimed ? 0.1 : 0)
      if score > 0.9, score > best?.score ?? 0 { best = (encoding, score) }
    }
    return best?.encoding
  }

  private static func count(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (controls: Int, escapes: Int, high: Int) {
    var controls = 0
    var escapes = 0
    var high = 0
    for byte in bytes {
      if byte >= 0x80 {
        high += 1
      } else if byte < 0x20 {
        if byte == 0x1B {
          escapes += 1
        } else if byte < 9 || byte > 13 {
          controls += 1
        }
      }
    }
    return (controls, escapes, high)
  }

  /// Whether one of the sequences stands there that switch to JIS X 0208 or its Roman set.
  private static func shiftsToJapanese(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices.dropLast(2) where bytes[index] == 0x1B {
      let pair = (bytes[index + 1], bytes[index + 2])
      if pair == (0x24, 0x40) || pair == (0x24, 0x42) || pair == (0x28, 0x4A) { return true }
    }
    return false
  }

  /// The share of characters that text has: letters, marks, digits, spaces and signs, and no more than
  /// two scripts beside the common one; and a little for characters that stand together in the code, as
  /// those of a language do and those of a text read with its bytes swapped do not.
  private static func plausibility(
    _ encoding: TextEncoding, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Double {
    let unit = encoding == .utf16LE || encoding == .utf16BE ? 2 : 4
    guard bytes.count % unit == 0 else { return 0 }
    let decoding = encoding.decode(UnsafeBufferPointer(rebasing: bytes.prefix(4096)))
    guard decoding.malformedCount == 0 else { return 0 }
    var good = 0
    var all = 0
    var rows: [UInt32: Int] = [:]
    var scripts: [CodePointTraits.Script: Int] = [:]
    for scalar in decoding.text.unicodeScalars {
      let traits = FoldTable.shared.traits(scalar.value)
      all += 1
      rows[scalar.value >> 8, default: 0] += 1
      switch traits.kind {
      case .unassigned, .control, .ignorable: continue
      default: good += 1
      }
      guard traits.isWord else { continue }
      switch traits.script {
      // One language writes all of them.
      case .han, .hiragana, .katakana, .bopomofo: scripts[.han, default: 0] += 1
      default: scripts[traits.script, default: 0] += 1
      }
    }
    guard all > 0, scripts[.other, default: 0] * 10 <= all else { return 0 }
    let common = scripts.values.sorted(by: >).prefix(3).reduce(0, +)
    let words = scripts.values.reduce(0, +)
    let focus = words == 0 ? 0 : Double(common) / Double(words)
    let together = rows.values.sorted(by: >).prefix(2).reduce(0, +)
    return Double(good) / Double(all) * focus * 0.95 + Double(together) / Double(all) * 0.05
  }
}
