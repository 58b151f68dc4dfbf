/// Shows how far a run has come, on standard error, where a person sees it.
struct Progress {
  private let isShown: Bool
  private let total: Int?
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var records = 0
  private var earlierBytes = 0
  private var bytes = 0

  /// - Parameters:
  ///   - isShown: whether it was asked for; without a terminal it is not shown all the same.
  ///   - files: the inputs; the time left is known when all their sizes are.
  init(isShown: Bool, files: [String]) {
    self.isShown = isShown && Output.isTerminal(.standardError)
    var total: Int? = 0
    for name in self.isShown && !files.isEmpty ? files : ["-"] {
      // A file that cannot be opened is reported when its turn comes.
      guard let file = try? InputFile(name) else { continue }
      guard let size = file.size, let before = total else {
        total = nil
        break
      }
      total = before + size
    }
    self.total = total
  }

  /// Counts answered records, and shows the count a few times a second.
  mutating func add(records count: Int, bytesRead: Int) {
    records += count
    if bytesRead < bytes { earlierBytes += bytes }
    bytes = bytesRead
    guard isShown, shown.duration(to: .now) > .milliseconds(200) else { return }
    shown = .now
    show()
  }

  /// Shows the last count and goes to a new line.
  func finish() {
    guard isShown else { return }
    show()
    Output.write("\n", to: .standardError)
  }

  private func show() {
    let elapsed = start.duration(to: .now) / .seconds(1)
    let rate = elapsed > 0 ? Int(Double(records) / elapsed) : 0
    var line = "\r\(records) records, \(rate)/s"
    let done = earlierBytes + bytes
    if let total, done > 0, done < total {
      let left = Int(elapsed * Double(total - done) / Double(done)) + 1
      line += ", \(left / 60) min \(left % 60) s left"
    }
    Output.write(line + "\u{1B}[K", to: .standardError)
  }
}
