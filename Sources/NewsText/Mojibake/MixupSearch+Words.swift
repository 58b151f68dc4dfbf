extension MixupSearch {
  /// Calls a function with every word that is weighed, as the classes of its characters.
  func forEachWord(
    _ body: (Range<Int>, UnsafeBufferPointer<CharacterClass>, _ isPlain: Bool) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: CharacterClass.self, capacity: range.count) { classes in
      var start = range.lowerBound
      var isPlain = true
      for index in range {
        let scalar = line.scalars[index]
        let current = model.classOf(scalar)
        classes.initializeElement(at: index - range.lowerBound, to: current)
        if scalar >= 0x80 { isPlain = false }
        let isGap = scalar < 0x80 && current.rawValue == 0
        guard isGap || index + 1 == range.upperBound else { continue }
        let word = start..<(isGap ? index : index + 1)
        if !word.isEmpty {
          let places = word.lowerBound - range.lowerBound..<word.upperBound - range.lowerBound
          body(word, UnsafeBufferPointer(rebasing: classes[places]), isPlain)
        }
        start = index + 1
        isPlain = true
      }
    }
  }

  mutating func weighWords() {
    var found: [Word] = []
    var sum = TextWeights()
    var offset = 0
    forEachWord { range, classes, isPlain in
      guard !isPlain else { return }
      let weights = TextWeights.word(classes, model)
      sum.add(weights)
      let word = Word(
        range: range, offset: offset, cost: weights.least, extra: weights.extra,
        pairs: weights.pairs)
      // A sign by itself says nothing.
      if word.pairs > 0, oddest.map({ word.cost * $0.pairs > $0.cost * word.pairs }) ?? true {
        oddest = word
      }
      found.append(word)
      offset += range.count
    }
    words = found
    total = sum
  }

  mutating func weighPlainWords() {
    var sum = TextWeights()
    forEachWord { _, classes, isPlain in
      if isPlain { sum.add(TextWeights.word(classes, model)) }
    }
    plain = sum
    total.add(sum)
    cost = total.least
  }
}
