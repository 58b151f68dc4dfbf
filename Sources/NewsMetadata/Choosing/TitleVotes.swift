/// What the sources say for the words of titles.
struct TitleVotes {
  /// In the order of the hashes.
  private var list: [(hash: WordHash, count: Int)] = []

  /// How far one source is to be trusted with some words.
  struct Trust {
    var hash: WordHash
    var source: Int
    var trust: Int
  }

  /// Adds up trusts. The sources are not independent, one system fills most of them: the best counts
  /// in full, the others less.
  init(_ trusts: consuming [Trust]) {
    var trusts = trusts
    trusts.sort { ($0.hash.value, $0.source, $1.trust) < ($1.hash.value, $1.source, $0.trust) }
    list.reserveCapacity(trusts.count)
    var index = 0
    while index < trusts.count {
      let hash = trusts[index].hash
      var (sum, best, source) = (0, Int.min, -1)
      while index < trusts.count, trusts[index].hash == hash {
        // Of one source's trusts the largest stands first.
        if trusts[index].source != source {
          source = trusts[index].source
          let trust = max(0, trusts[index].trust)
          sum += trust
          best = max(best, trust)
        }
        index += 1
      }
      list.append((hash, best + (sum - best) * 2 / 5))
    }
  }

  /// The votes for some words.
  subscript(hash: WordHash) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].hash.value < hash.value { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low].hash == hash ? list[low].count : 0
  }
}
