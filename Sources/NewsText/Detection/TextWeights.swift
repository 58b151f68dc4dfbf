/// How surprising letters are where they stand, in eighths of a bit: in each of the languages of Latin
/// script, in each of those of one other script, and what is odd in any language.
struct TextWeights {
  /// Sums for Latin letters, a lane for each language.
  private(set) var latin = LatinSums()
  /// Sums for the letters of the other script, a lane for each of its languages.
  private(set) var own = SIMD8<UInt32>()
  /// The number of the other script, 0 while there is none.
  private(set) var script = 0
  /// Signs, mixed scripts, capitals inside words.
  private(set) var extra = 0
  /// Pairs with a letter.
  private(set) var pairs = 0

  /// The least that it costs, each script in the language that fits it best.
  var least: Int { extra + latin.least(of: ~0).sum + leastOwn }

  /// The same, where a language of few readers has to fit better than the others.
  var likely: Int {
    let told = latin.least(of: 0xFFFF_FFFF).sum
    let kept = latin.least(of: ~0).sum + Self.costOfFewReaders
    return extra + min(told, kept) + leastOwn
  }

  private static let costOfFewReaders = 8 * 8

  /// Eighths of a bit for a capital after a small letter.
  static let costOfInnerCapital = 48

  /// The least sum of the letters of the other script.
  var leastOwn: Int {
    guard script != 0 else { return 0 }
    var least = UInt32.max
    for lane in 0..<8 { least = min(least, own[lane]) }
    return Int(least)
  }

  /// The sums for words without letters of another script may be joined with any; those of two other
  /// scripts are no text.
  mutating func add(_ other: TextWeights) {
    latin.add(other.latin)
    extra += other.extra
    pairs += other.pairs
    guard other.script != 0 else { return }
    if script == 0 || script == other.script {
      script = other.script
      own &+= other.own
    } else {
      extra += other.leastOwn + CharsetModel.never
    }
  }

  /// Weighs a line.
  static func line(
    _ scalars: UnsafeBufferPointer<UInt32>, _ model: CharsetModel
  ) -> TextWeights {
    withUnsafeTemporaryAllocation(of: CharacterClass.self, capacity: scalars.count) { classes in
      var weights = TextWeights()
      var start = 0
      for (index, scalar) in scalars.enumerated() {
        let current = model.classOf(scalar)
        classes.initializeElement(at: index, to: current)
        guard current.rawValue == 0 else { continue }
        if index > start {
          weights.add(word(UnsafeBufferPointer(rebasing: classes[start..<index]), model))
        }
        start = index + 1
      }
      if scalars.count > start {
        weights.add(word(UnsafeBufferPointer(rebasing: classes[start..<scalars.count]), model))
      }
      return weights
    }
  }

  /// Weighs one word: no ASCII stands in it but letters.
  static func word(
    _ classes: UnsafeBufferPointer<CharacterClass>, _ model: CharsetModel
  ) -> TextWeights {
    var weights = TextWeights()
    let gap = CharacterClass(rawValue: 0)
    var first = gap
    var previousUpper = false
    for index in 0...classes.count {
      let second = index < classes.count ? classes[index] : gap
      let next = index + 1 < classes.count ? classes[index + 1] : gap
      if second.group == 7 { weights.extra += sign(second, after: first, before: next) }
      let a = first.isLetter ? first.group : 0
      let b = second.isLetter ? second.group : 0
      if a != 0 || b != 0 {
        weights.pairs += 1
        if a != 0, b != 0, a != b {
          weights.extra += CharsetModel.never + 16
        } else if max(a, b) == 1 {
          let row = model.row(0, a == 0 ? 0 : first.value, b == 0 ? 0 : second.value)
          weights.latin.add(model.scripts[0].rows + row * CharsetModel.latinWidth)
        } else {
          let group = max(a, b)
          if weights.script == 0 { weights.script = group }
          if group == weights.script {
            let row = model.row(group - 1, a == 0 ? 0 : first.value, b == 0 ? 0 : second.value)
            weights.own &+= SIMD8<UInt32>(
              truncatingIfNeeded: UnsafeRawPointer(
                model.scripts[group - 1].rows + row * CharsetModel.ownWidth
              ).loadUnaligned(as: SIMD8<UInt8>.self))
          } else {
            weights.extra += CharsetModel.never
          }
        }
        if a != 0, b != 0 {
          if second.isUpper, !first.isUpper {
            weights.extra += costOfInnerCapital
          } else if first.isUpper, !second.isUpper, previousUpper {
            weights.extra += 32
          }
        }
      }
      previousUpper = first.isUpper && first.isLetter
      first = second
    }
    weights.latin.settle()
    return weights
  }

  /// What a sign costs where it stands; inside a word more.
  @inline(__always)
  static func sign(
    _ sign: CharacterClass, after first: CharacterClass, before next: CharacterClass
  ) -> Int {
    guard first.isLetter, next.isLetter || sign.isOpening else {
      // Lines are not drawn up to words.
      return sign.value * 8 + (sign.value == 15 && (first.isLetter || next.isLetter) ? 48 : 0)
    }
    return sign.value * 8 + (sign.value > 6 ? (first.group == 1 ? 80 : 24) : 8)
  }
}
