extension SingleByteScore {
  /// How surprising the bytes are in windows-1258, whose tones are characters of their own: each is
  /// weighed with its vowel, as the one letter by which the pairs are counted. Nil in other encodings,
  /// and where there are no tones or one follows no vowel.
  func surpriseWithTones(in encoding: Int) -> (surprise: Double, language: String?)? {
    guard model.encodings[encoding] == "windows-1258", hasTonesAfterVowels,
      let vietnamese = TextEncoding(label: "windows-1258"),
      let cells = EncodingTable.shared.cells(vietnamese)
    else { return nil }
    var text = ""
    for byte in bytes {
      let scalar = byte < 0x80 ? UInt16(byte) : cells[Int(byte) - 0x80]
      text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    let composed = text.withUTF8 { String(decoding: NFC.normalized($0), as: UTF8.self) }
    let weights = composed.unicodeScalars.map(\.value).withUnsafeBufferPointer {
      TextWeights.line($0, model)
    }
    guard weights.script == 0 else { return nil }
    let best = weights.latin.least(of: model.latinLanguages(of: encoding))
    let total = weights.extra + best.sum + model.prior(of: encoding) * 8
    return (Double(total) / 8, best.lane.map { model.languages[0][$0] })
  }

  private var hasTonesAfterVowels: Bool {
    var found = false
    var afterVowel = false
    for byte in bytes {
      switch byte {
      case 0xCC, 0xD2, 0xDE, 0xEC, 0xF2:
        guard afterVowel else { return false }
        found = true
        afterVowel = false
      default:
        afterVowel = Self.isVowel(byte)
      }
    }
    return found
  }

  /// Whether a byte is a, ă, â, e, ê, i, o, ô, ơ, u, ư or y; capitals are a bit away.
  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD: true
    default: false
    }
  }
}
