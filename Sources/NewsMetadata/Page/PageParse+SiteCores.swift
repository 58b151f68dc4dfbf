// What is left of lines when the site's name is taken off them, and lines that are nothing else.

extension PageParse {
  /// The words of a line without site names at its head and foot; nil where none stands there, or
  /// too little would be left.
  func core(of line: PageLine, _ runs: [(key: WordHash, value: Int)]) -> Range<Int>? {
    // All words of the names are known.
    guard line.wordCount > 0,
      siteWords.contains(words[line.words.lowerBound].hash)
        || siteWords.contains(words[line.words.upperBound - 1].hash), !line.isProse
    else { return nil }
    var core = line.words
    var changed = true
    while changed, !core.isEmpty {
      changed = false
      for (hash, count) in runs where count <= core.count {
        // One word is no evidence that the rest is a headline, unless the line repeats it.
        if count == 1 && core.count > 1 && !siteSolids.contains(words[core.lowerBound].hash)
          && !siteSolids.contains(words[core.upperBound - 1].hash)
        {
          continue
        }
        if self.hash(of: core.lowerBound..<core.lowerBound + count) == hash,
          isSet(apart: core.lowerBound + count, in: core) || count > 1
        {
          core = core.lowerBound + count..<core.upperBound
          changed = true
          break
        }
        if self.hash(of: core.upperBound - count..<core.upperBound) == hash,
          isSet(apart: core.upperBound - count, in: core)
        {
          core = core.lowerBound..<core.upperBound - count
          changed = true
          break
        }
      }
    }
    // What is left must be able to stand alone; "Sun Daily wins award" is a headline.
    if core.count == line.wordCount || core.count > 0 && core.count < 2 && line.wordCount < 4 {
      return nil
    }
    return core.count > 0 && !isHeadlineLeft(line, core) ? nil : core
  }

  /// Whether a separator stands before a word: "Headline - Daily Example".
  func isSet(apart index: Int, in core: Range<Int>) -> Bool {
    guard index > core.lowerBound, index < core.upperBound else { return true }
    var i = Int(words[index - 1].end)
    while i < Int(words[index].start) {
      let (s, next) = bytes.decode(at: i)
      if isDash(s) || s == 0x7C || s == 0x2C || s == 0x3A || s == 0xBB || s == 0xB7 || s == 0x60C {
        return true
      }
      i = next
    }
    return false
  }

  /// A name taken off the head must have stood there as a picture's text, twice, or been set off.
  private func isHeadlineLeft(_ line: PageLine, _ core: Range<Int>) -> Bool {
    if core.lowerBound == line.words.lowerBound { return true }
    let taken = core.lowerBound - line.words.lowerBound
    if siteRuns.values.contains(where: { $0 < taken }) { return true }
    return isSet(apart: core.lowerBound, in: line.words)
  }

  /// Whether a line's first word or its last may be of the site's name, or its first of a network's.
  @inline(__always)
  func mayNameSite(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    return first.lists & FirstWords.bit(of: .network) != 0 || siteWords.mayContain(first.hash)
      || siteWords.mayContain(words[range.upperBound - 1].hash)
  }

  /// A word of the site's name or of a network.
  @inline(__always)
  private func isOwn(_ index: Int) -> Bool {
    siteWords.contains(words[index].hash) || LineLexicon.networks.contains(words[index])
  }

  /// Only words of the site's name and of networks: "Daily Example Facebook,daily example facebook".
  func isSiteOnly(_ line: PageLine) -> Bool {
    guard line.wordCount <= 40, isOwn(line.words.lowerBound), !line.isProse else { return false }
    var own = 0
    for index in line.words {
      if siteWords.contains(words[index].hash) {
        own += 1
      } else if !LineLexicon.networks.contains(words[index]) {
        return false
      }
    }
    if own == 0 { return false }
    // All words of some name, not one common word of it.
    if own >= 2 || siteRuns[line.hash] != nil { return true }
    for index in line.words where siteSolids.contains(words[index].hash) { return true }
    return false
  }
}
