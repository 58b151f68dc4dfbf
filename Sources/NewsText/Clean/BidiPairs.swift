/// Which embeddings and isolates of a line are balanced and hold right-to-left text apart.
///
/// Overrides and what is left open change how all that follows is shown; they are never kept.
struct BidiPairs {
  /// Where the characters to be kept stand, sorted.
  private var kept: [Int] = []

  /// Finds the pairs of a line.
  ///
  /// - Complexity: O(*n* log *n*) in the controls, O(*n*) in the bytes.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    var open: [(position: Int, isIsolate: Bool)] = []
    var pairs: [(Int, Int)] = []
    var hasRightToLeft = false
    var position = 0
    while position < input.count {
      let (scalar, length) = input.scalar(at: position)
      switch scalar {
      case 0x202A, 0x202B: open.append((position, false))
      case 0x202D, 0x202E: open.append((-1, false))
      case 0x2066...0x2068: open.append((position, true))
      case 0x202C:
        if let last = open.last, !last.isIsolate {
          open.removeLast()
          if last.position >= 0 { pairs.append((last.position, position)) }
        }
      case 0x2069:
        if let last = open.last, last.isIsolate {
          open.removeLast()
          pairs.append((last.position, position))
        }
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        hasRightToLeft = true
      default: break
      }
      position += length
    }
    // An empty pair shows nothing.
    if hasRightToLeft {
      kept = pairs.filter { $0.1 > $0.0 + 3 }.flatMap { [$0.0, $0.1] }.sorted()
    }
  }

  /// Whether the control at an offset stays.
  func keeps(_ position: Int) -> Bool {
    var low = 0
    var high = kept.count
    while low < high {
      let middle = (low + high) / 2
      if kept[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low < kept.count && kept[low] == position
  }
}
