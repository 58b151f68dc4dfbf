#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Some whole lines of an input, or the beginning of a line that is too long.
struct LineBatch: Sendable {
  /// The bytes of the lines, line feeds included.
  var bytes: [UInt8]
  /// The number of the first line, from 1.
  var firstLine: Int
  /// Whether this is the beginning of one line that has more bytes than were allowed.
  var isTooLong: Bool
}

/// Reads an input in batches of whole lines, in memory that does not grow with it.
struct LineReader: ~Copyable {
  private let file: InputFile
  private let maximumLine: Int
  private let maximumBatch: Int
  private var buffer: [UInt8]
  private var start = 0
  private var end = 0
  /// Up to where no line feed was found.
  private var searched = 0
  private var line = 1
  private var atEnd = false

  /// The bytes that were read so far.
  private(set) var bytesRead = 0

  /// Makes a reader of a file.
  ///
  /// - Parameters:
  ///   - maximumLine: longer lines are cut off and marked.
  ///   - maximumBatch: batches have no more bytes than this, unless one line has.
  init(_ file: consuming InputFile, maximumLine: Int, maximumBatch: Int) {
    self.file = file
    self.maximumLine = maximumLine
    self.maximumBatch = maximumBatch
    buffer = [UInt8](repeating: 0, count: 256 << 10)
  }

  /// Whether ``next()`` will answer without waiting for input.
  var hasBufferedLine: Bool {
    mutating get { firstLineFeed() != nil }
  }

  /// The next lines; nil at the end.
  mutating func next() throws(InputFile.Failure) -> LineBatch? {
    while true {
      if let lineFeed = firstLineFeed() { return take(through: lastLineFeed(from: lineFeed)) }
      if end - start > maximumLine { return try skipLongLine() }
      if atEnd { return start < end ? take(through: end - 1) : nil }
      try fill()
    }
  }

  private mutating func firstLineFeed() -> Int? {
    guard let found = position(of: 0x0A, in: max(start, searched)..<end) else {
      searched = end
      return nil
    }
    searched = found
    return found
  }

  /// The last line feed that a batch may go to.
  private func lastLineFeed(from first: Int) -> Int {
    var last = first
    while let next = position(of: 0x0A, in: last + 1..<min(end, start + maximumBatch)) {
      last = next
    }
    return last
  }

  private func position(of byte: UInt8, in range: Range<Int>) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard !range.isEmpty, let base = bytes.baseAddress,
        let found = memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func take(through last: Int) -> LineBatch {
    let batch = LineBatch(bytes: Array(buffer[start...last]), firstLine: line, isTooLong: false)
    line += batch.bytes.reduce(into: 0) { count, byte in if byte == 0x0A { count += 1 } }
    start = last + 1
    searched = start
    return batch
  }

  private mutating func fill() throws(InputFile.Failure) {
    if start > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        memmove(base, base + start, end - start)
      }
      searched -= start
      end -= start
      start = 0
    }
    if buffer.count - end < 64 << 10 {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let filled = end
    var result: Result<Int, InputFile.Failure> = .success(0)
    buffer.withUnsafeMutableBytes { bytes in
      let free = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
      result = Result { () throws(InputFile.Failure) in try file.read(into: free) }
    }
    let count = try result.get()
    bytesRead += count
    end += count
    atEnd = count == 0
  }

  /// Gives the beginning of a line, where its `id` may stand, and reads on to its end.
  private mutating func skipLongLine() throws(InputFile.Failure) -> LineBatch {
    let beginning = Array(buffer[start..<min(end, start + 64 << 10)])
    while true {
      if let lineFeed = firstLineFeed() {
        start = lineFeed + 1
        break
      }
      start = end
      searched = end
      if atEnd { break }
      try fill()
    }
    searched = start
    line += 1
    return LineBatch(bytes: beginning, firstLine: line - 1, isTooLong: true)
  }
}
