internal import CNewsICU
internal import Synchronization

/// ICU's transliterators, for what the compiled tables do not know.
///
/// Opening one takes milliseconds and using one is for one thread at a time, so those at rest are
/// kept: an optimization that no result depends on.
package struct Transliterator: Sendable {
  /// The CLDR id: `Any-Latin; Latin-ASCII`.
  package let id: String

  /// The transliterator of an id, which is looked up when it is first used.
  package init(_ id: String) { self.id = id }

  /// The transliterated text; nil where ICU has no such transliterator, or fails.
  package func callAsFunction(_ text: String) -> String? {
    guard let handle = Self.atRest.withLock({ $0[id]?.popLast() }) ?? Handle(id) else { return nil }
    defer { Self.atRest.withLock { $0[id, default: []].append(handle) } }
    return handle.transliterate(text)
  }

  private static let atRest = Mutex<[String: [Handle]]>([:])

  // Used by the one thread that took it out of the store.
  private final class Handle: @unchecked Sendable {
    let pointer: OpaquePointer

    init?(_ id: String) {
      let units = Array(id.utf16)
      guard let pointer = news_transliterator_open(units, Int32(units.count)) else { return nil }
      self.pointer = pointer
    }

    deinit { news_transliterator_close(pointer) }

    func transliterate(_ text: String) -> String? {
      let source = Array(text.utf16)
      var capacity = 2 * source.count + 64
      // One more try, with the room that ICU asked for.
      for _ in 0..<2 {
        var units = source + repeatElement(0, count: capacity - source.count)
        let count = Int(
          news_transliterate(pointer, &units, Int32(source.count), Int32(capacity)))
        if count < 0 { return nil }
        if count <= capacity { return String(decoding: units[..<count], as: UTF16.self) }
        capacity = count
      }
      return nil
    }
  }
}
