/// Room for what a page is cut into, for one page after the other.
final class PageRoom {
  /// So many bytes are a long page: what a longer one needed is given back after it.
  private static let long = 1 << 16

  @exclusivity(unchecked) var words = PageBuffer<Word>(capacity: 1_024)
  @exclusivity(unchecked) var lines = PageBuffer<PageLine>(capacity: 128)
  @exclusivity(unchecked) var masks = PageBuffer<UInt64>(capacity: 256)

  /// Forgets the page.
  func clear() {
    words.clear(keeping: Self.long / 4)
    lines.clear(keeping: Self.long / 16)
    masks.clear(keeping: Self.long / 16)
  }

  deinit {
    words.free()
    lines.free()
    masks.free()
  }
}
