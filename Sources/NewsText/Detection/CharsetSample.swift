/// The part of the bytes that the model weighs, and what is counted over all of them.
struct CharsetSample {
  /// Words with bytes from 80 on and what stands around them; all bytes where there are few.
  private(set) var bytes: [UInt8] = [0x20]
  /// Which bytes from 80 on occur anywhere.
  private(set) var present = [Bool](repeating: false, count: 256)
  private(set) var hasHighBytes = false

  /// How many of the weighed bytes are from 80 on.
  var highCount: Int { bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) } }

  /// Bytes that are weighed at most.
  private static let most = 3072

  init(_ input: UnsafeBufferPointer<UInt8>) {
    present.withUnsafeMutableBufferPointer { present in
      for byte in input { present[Int(byte)] = true }
    }
    hasHighBytes = present[128...].contains(true)
    guard hasHighBytes else { return }
    if input.count <= Self.most {
      bytes += input
      bytes.append(0x20)
      return
    }
    var position = 0
    while position < input.count, bytes.count < Self.most {
      guard input[position] >= 0x80 else {
        position += 1
        continue
      }
      var start = position
      while start > 0, position - start < 24, input[start - 1] > 0x20 { start -= 1 }
      var end = position
      var plain = 0
      while end < input.count, plain < 24, end - position < 512 {
        plain = input[end] >= 0x80 ? 0 : plain + 1
        end += 1
      }
      bytes.append(0x20)
      bytes += input[start..<end]
      position = end
    }
    bytes.append(0x20)
  }

  /// Whether two encodings of single bytes give all the bytes the same meaning.
  func readsAlike(_ first: String, _ second: String) -> Bool {
    guard let a = TextEncoding(lenient: first)?.cells, let b = TextEncoding(lenient: second)?.cells
    else {
      return false
    }
    for byte in 0..<128 where present[128 + byte] && a[byte] != b[byte] { return false }
    return true
  }
}
