import ArgumentParser
import NewsConformance

/// The options that every subcommand on records has.
struct StreamOptions: ParsableArguments {
  @Argument(help: "Files of records, one JSON object a line; standard input where none is named.")
  var files: [String] = []

  @Option(help: "Records with more bytes get an error record.")
  var maxBytes = 16 << 20

  @Option(help: "Answer so many records at a time; the order is kept.")
  var threads = 1

  @Flag(help: "Indent the answers, over several lines.")
  var pretty = false

  @Flag(help: "Show records, rate and time left on standard error, if it is a terminal.")
  var progress = false

  func validate() throws {
    guard maxBytes > 0 else { throw ValidationError("--max-bytes must be 1 or more.") }
    guard (1...1_024).contains(threads) else {
      throw ValidationError("--threads must be from 1 to 1024.")
    }
  }

  var answering: RecordAnswerer.Options {
    RecordAnswerer.Options(maximumBytes: maxBytes, pretty: pretty)
  }
}

/// Answers the records of the named files, or of standard input, on standard output.
struct RecordStream {
  private let options: StreamOptions

  init(_ options: StreamOptions) { self.options = options }

  /// Answers each record by itself.
  func answer(_ answerer: RecordAnswerer) async throws {
    try await forEachReader { reader, name, progress in
      if options.threads == 1 {
        try Self.answer(&reader, name, answerer, &progress)
      } else {
        try await Self.answer(&reader, name, answerer, &progress, threads: options.threads)
      }
    }
  }

  /// Answers the records of each input together, as one source's.
  func answer<Command>(_ answerer: SeriesAnswerer<Command>) async throws {
    try await forEachReader { reader, name, progress in
      var series = answerer
      while let batch = try reader.next() {
        let count = batch.add(to: &series, options.answering, file: name)
        progress.add(records: count, bytesRead: reader.bytesRead)
      }
      var output: [UInt8] = []
      series.finish(into: &output)
      try Output.write(output)
    }
  }

  private func forEachReader(
    _ body: (inout LineReader, String?, inout Progress) async throws -> Void
  ) async throws {
    var progress = Progress(isShown: options.progress, files: options.files)
    var failed = false
    for name in options.files.isEmpty ? ["-"] : options.files {
      do {
        let file = try InputFile(name)
        let shownName = file.name
        var reader = LineReader(
          file, maximumLine: options.maxBytes,
          maximumBatch: options.threads == 1 ? 256 << 10 : 64 << 10)
        try await body(&reader, shownName, &progress)
      } catch let failure as InputFile.Failure {
        failed = true
        Output.write(
          "newsmeta: cannot read \(failure.name): \(failure.reason)\n", to: .standardError)
      }
    }
    progress.finish()
    if failed { throw StreamFailure.reading }
  }

  private static func answer(
    _ reader: inout LineReader, _ name: String?, _ answerer: RecordAnswerer,
    _ progress: inout Progress
  ) throws {
    // One room for all: that of a batch is large, and new pages cost as much as writing on them.
    var answers = LineBatch.Answers()
    while let batch = try reader.next() {
      answers.clear()
      batch.answer(answerer, file: name, into: &answers)
      try Output.write(answers.bytes)
      progress.add(records: answers.records, bytesRead: reader.bytesRead)
    }
  }

  /// Keeps a window of batches in work; the oldest is written first. Before the reader has to wait,
  /// everything in work is written, so that a program that waits for our answer gets it.
  private static func answer(
    _ reader: inout LineReader, _ name: String?, _ answerer: RecordAnswerer,
    _ progress: inout Progress, threads: Int
  ) async throws {
    var working: [Task<LineBatch.Answers, Never>] = []
    func write(_ task: Task<LineBatch.Answers, Never>) async throws {
      let answers = await task.value
      try Output.write(answers.bytes)
      progress.add(records: answers.records, bytesRead: reader.bytesRead)
    }
    while true {
      if !reader.hasBufferedLine {
        for task in working { try await write(task) }
        working = []
      }
      guard let batch = try reader.next() else { break }
      working.append(
        Task.detached {
          var answers = LineBatch.Answers()
          batch.answer(answerer, file: name, into: &answers)
          return answers
        })
      if working.count >= 2 * threads { try await write(working.removeFirst()) }
    }
    for task in working { try await write(task) }
  }
}

extension LineBatch {
  /// What is written for a batch.
  struct Answers: Sendable {
    var bytes: [UInt8] = []
    var records = 0

    /// Empties it; the room stays.
    mutating func clear() {
      bytes.removeAll(keepingCapacity: true)
      records = 0
    }
  }

  /// Adds the answers to the records of the batch.
  func answer(_ answerer: RecordAnswerer, file: String?, into answers: inout Answers) {
    forEachRecord { record, line in
      let place = RecordAnswerer.Place(line: line, file: file)
      if isTooLong {
        answerer.refuse(
          record, .tooLong(answerer.options.maximumBytes), at: place, into: &answers.bytes)
      } else {
        answerer.answer(record, at: place, into: &answers.bytes)
      }
      answers.records += 1
    }
  }

  /// Adds the records of the batch to a series.
  func add<Command>(
    to series: inout SeriesAnswerer<Command>, _ options: RecordAnswerer.Options, file: String?
  ) -> Int {
    var count = 0
    forEachRecord { record, line in
      let place = RecordAnswerer.Place(line: line, file: file)
      if isTooLong {
        series.refuse(record, .tooLong(options.maximumBytes), at: place)
      } else {
        series.add(record, at: place)
      }
      count += 1
    }
    return count
  }

  /// Calls the body for every line that is not blank, without its line feed.
  private func forEachRecord(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var line = firstLine
      var start = 0
      // A byte order mark may stand before the first line.
      if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
      while start < bytes.count {
        let end = isTooLong ? bytes.count : bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        let record = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if record.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) { body(record, line) }
        start = end + 1
        line += 1
      }
    }
  }
}
