internal import CNewsICU

/// Which texts look alike: Unicode Technical Standard 39, by ICU.
package enum Confusables {
  /// The skeleton of a text; texts that look alike have the same one. Nil where ICU fails.
  package static func skeleton(_ text: String) -> String? {
    guard let checker else { return nil }
    let source = Array(text.utf16)
    var capacity = 4 * source.count + 16
    for _ in 0..<2 {
      var target = [UInt16](repeating: 0, count: capacity)
      let count = Int(
        news_confusables_skeleton(
          checker.pointer, source, Int32(source.count), &target, Int32(capacity)))
      if count < 0 { return nil }
      if count <= capacity { return String(decoding: target[..<count], as: UTF16.self) }
      capacity = count
    }
    return nil
  }

  private static let checker = Checker()

  // ICU's checker may be read from any number of threads.
  private final class Checker: @unchecked Sendable {
    let pointer: OpaquePointer

    init?() {
      guard let pointer = news_confusables_open() else { return nil }
      self.pointer = pointer
    }

    deinit { news_confusables_close(pointer) }
  }
}
