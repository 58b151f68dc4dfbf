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
  private var buffer: UnsafeMutableRawBufferPointer
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
    buffer = .allocate(byteCount: 256 << 10, alignment: 16)
  }

  deinit { buffer.deallocate() }

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
    let limit = min(end, start + maximumBatch)
    var last = first
    while last + 1 < limit, let next = position(of: 0x0A, in: last + 1..<limit) { last = next }
    return last
  }

  private func position(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let base = buffer.baseAddress,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func take(through last: Int) -> LineBatch {
    let batch = LineBatch(bytes: Array(buffer[start...last]), firstLine: line, isTooLong: false)
    var position = start
    while let lineFeed = self.position(of: 0x0A, in: position..<last + 1) {
      line += 1
      position = lineFeed + 1
    }
    start = last + 1
    searched = start
    return batch
  }

  /// Reads more, after what is not yet taken.
  private mutating func fill() throws(InputFile.Failure) {
    let rest = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
    if buffer.count - rest.count < 64 << 10 {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 2 * buffer.count, alignment: 16)
      larger.copyMemory(from: rest)
      buffer.deallocate()
      buffer = larger
    } else {
      buffer.copyMemory(from: rest)
    }
    searched -= start
    end -= start
    start = 0
    let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
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
