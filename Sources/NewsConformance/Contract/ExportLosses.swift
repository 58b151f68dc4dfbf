internal import NewsMetadata
internal import Synchronization

/// What a format of others could not hold, counted over the records of a run.
///
/// The documents themselves stay within their formats; this is told beside them.
public final class ExportLosses: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  /// Makes an empty count.
  public init() {}

  /// Counts the fields that one export left out, each once.
  func count(_ issues: [Issue]) {
    let fields = Set(issues.compactMap(\.field))
    guard !fields.isEmpty else { return }
    counts.withLock { counts in
      for field in fields { counts[field, default: 0] += 1 }
    }
  }

  /// "ninjs has no place for evidence (12 records), related (3 records)."; nil where nothing was left
  /// out.
  public func summary(of format: String) -> String? {
    let counts = counts.withLock { $0 }
    guard !counts.isEmpty else { return nil }
    let fields = counts.sorted { $0.key < $1.key }.map { field, count in
      "\(field) (\(count) \(count == 1 ? "record" : "records"))"
    }
    return "\(format) has no place for \(fields.joined(separator: ", "))."
  }
}
