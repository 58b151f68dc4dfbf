/// Weighs bytes as text in each single-byte encoding.
///
/// What ASCII letters say of the language is the same in all of them and is weighed once; then only
/// the pairs with a byte from 80 on are looked at again for each encoding. The languages of a script
/// are weighed together, a lane each.
struct SingleByteScore {
  let model = CharsetModel.shared
  let bytes: [UInt8]
  /// Where a byte from 80 on stands or stood just before.
  private var places: [Int] = []
  private var base = LatinSums()
  private var hasPlainWords = false

  /// Letters of a word of another script, and eighths of a bit where no word has as many.
  private static let leastWord = 3
  private static let costOfNoWord = 20 * 8

  /// A sum for each language of a script other than Latin, in eighths of a bit.
  private typealias Lanes = SIMD8<UInt32>

  /// Eighths of a bit that ASCII words can say against a language: it may be one that is not known.
  private static let mostAgainst: UInt32 = 16 * 8

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let cells = model.cells(of: 0)
    for index in 1..<bytes.count {
      if bytes[index] >= 0x80 || bytes[index - 1] >= 0x80 {
        places.append(index)
      } else {
        let first = CharacterClass(rawValue: cells[Int(bytes[index - 1])])
        let second = CharacterClass(rawValue: cells[Int(bytes[index])])
        if first.rawValue | second.rawValue != 0 {
          base.add(row(0, first.value, second.value))
          hasPlainWords = true
        }
      }
    }
    base.settle()
    base.limit(to: Self.mostAgainst)
  }

  /// The bits of what stands between ASCII letters, in the language that fits it best.
  var plain: Double { Double(base.least(of: ~0).sum) / 8 }

  /// The encodings that the sample does not violate, in no order.
  func candidates(_ sample: CharsetSample) -> [CharsetDetector.Candidate] {
    var candidates: [CharsetDetector.Candidate] = []
    var alike: [[UInt16]: Int] = [:]
    let high = (128..<256).filter { sample.present[$0] }
    for encoding in model.encodings.indices {
      let cells = model.cells(of: encoding)
      let classes = high.map { cells[$0] }
      if classes.contains(where: { CharacterClass(rawValue: $0).isInvalid }) { continue }
      var (surprise, language) = surprise(in: encoding)
      if let tonal = surpriseWithTones(in: encoding), tonal.surprise < surprise {
        (surprise, language) = tonal
      }
      // Of encodings that read the letters alike one is enough: that whose languages fit best.
      if !classes.contains(where: { $0 & 0x7FFF >= 0x700 }) {
        if let other = alike[classes] {
          guard surprise < candidates[other].surprise else { continue }
          candidates[other].encoding = model.encodings[encoding]
          candidates[other].surprise = surprise
          candidates[other].language = language
          continue
        }
        alike[classes] = candidates.count
      }
      candidates.append(
        CharsetDetector.Candidate(
          encoding: model.encodings[encoding], confidence: 0, language: language,
          surprise: surprise))
    }
    return candidates
  }

  private func surprise(in encoding: Int) -> (surprise: Double, language: String?) {
    let cells = model.cells(of: encoding)
    var latin = base
    var own = Lanes()
    var script = 0  // of the letters from 80 on, where they are not Latin
    var hasASCIIWords = false
    var extra = model.prior(of: encoding) * 8
    var previousUpper = false
    var run = 0
    var longest = 0
    for place in places {
      let first = CharacterClass(rawValue: cells[Int(bytes[place - 1])])
      let second = CharacterClass(rawValue: cells[Int(bytes[place])])
      if second.group == 7 {
        let next = place + 1 < bytes.count ? cells[Int(bytes[place + 1])] : 0
        extra += TextWeights.sign(second, after: first, before: CharacterClass(rawValue: next))
      }
      let a = first.isLetter ? first.group : 0
      let b = second.isLetter ? second.group : 0
      run = b > 1 ? (a == b ? run + 1 : 1) : 0
      longest = max(longest, run)
      if a != 0 || b != 0 {
        if a == 0 || b == 0 || a == b {
          let group = max(a, b)
          if group == 1 {
            latin.add(row(0, a == 0 ? 0 : first.value, b == 0 ? 0 : second.value))
          } else {
            if script == 0 { script = group }
            if group == script {
              let costs = UnsafeRawPointer(
                row(group - 1, a == 0 ? 0 : first.value, b == 0 ? 0 : second.value))
              own &+= Lanes(
                truncatingIfNeeded: costs.loadUnaligned(as: SIMD8<UInt8>.self))
            } else {
              extra += CharsetModel.never
            }
          }
        } else {
          extra += CharsetModel.never + 16
        }
        if a != 0, b != 0 {
          if second.isUpper, !first.isUpper {
            extra += 48
          } else if first.isUpper, !second.isUpper, previousUpper {
            extra += 32
          }
        }
      }
      previousUpper = first.isUpper && first.isLetter
      if a == 1 || b == 1 { hasASCIIWords = true }
    }
    hasASCIIWords = hasASCIIWords || hasPlainWords
    latin.settle()
    var total = extra
    var language: String?
    if script > 1 {
      // Letters here and there between ASCII words are rather punctuation in another encoding.
      if hasASCIIWords, longest < Self.leastWord { total += Self.costOfNoWord }
      let best = least(of: own, model.languages(of: encoding, in: script - 1))
      total += best.sum
      language = best.lane.map { model.languages[script - 1][$0] }
      if hasASCIIWords { total += latin.least(of: ~0).sum }
    } else {
      let best = latin.least(of: model.latinLanguages(of: encoding))
      total += best.sum
      language = best.lane.map { model.languages[0][$0] }
    }
    return (Double(total) / 8, language)
  }

  /// The lane with the least sum among the languages of a mask; a language that the encoding cannot
  /// write costs a little.
  private func least(of lanes: Lanes, _ mask: UInt32) -> (sum: Int, lane: Int?) {
    var sum = Int.max
    var lane: Int?
    for index in 0..<8 where mask >> UInt32(index) & 1 != 0 {
      let value = Int(lanes[index])
      if value < sum {
        sum = value
        lane = index
      }
    }
    guard lane != nil else { return (Int(lanes.max()) + 80, nil) }
    return (sum, lane)
  }

  /// What a pair of letters of a script costs in each language.
  @inline(__always)
  private func row(_ script: Int, _ first: Int, _ second: Int) -> UnsafePointer<UInt8> {
    let width = script == 0 ? CharsetModel.latinWidth : CharsetModel.ownWidth
    return model.scripts[script].rows + model.row(script, first, second) * width
  }
}
