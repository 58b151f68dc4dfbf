/// What the hot paths ask of the layers of a resolver: addresses alone, of which none is counted.
final class LayerViews: @unchecked Sendable {
  // Never written after it is made.
  private let views: UnsafeMutableBufferPointer<View>
  /// Keeps the tables alive.
  let layers: [GazetteerLayer]

  struct View: BitwiseCopyable {
    let tables: UnsafePointer<LayerTables>
    let unknownLanguage: SpokenLanguage
    let kinds: KindSet
  }

  init(_ layers: [GazetteerLayer]) {
    self.layers = layers
    views = .allocate(capacity: layers.count)
    for (index, layer) in layers.enumerated() {
      views.initializeElement(
        at: index,
        to: View(
          tables: UnsafePointer(layer.tablePointer), unknownLanguage: layer.unknownLanguage,
          kinds: layer.kinds))
    }
  }

  deinit { views.deallocate() }

  @inline(__always)
  var all: UnsafeBufferPointer<View> { UnsafeBufferPointer(views) }
}
