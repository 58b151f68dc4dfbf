/// What the hot paths ask of the layers of a resolver: addresses alone, of which none is counted.
final class LayerViews: @unchecked Sendable {
  // Never written after it is made.
  private let views: UnsafeMutableBufferPointer<View>
  /// Those of all layers in one.
  private let starts: UnsafeMutableBufferPointer<UInt64>
  /// What was learned of them from texts.
  let memories = MentionMemories()
  /// Keeps the tables alive.
  let layers: [GazetteerLayer]

  struct View: BitwiseCopyable {
    let tables: UnsafePointer<LayerTables>
    let unknownLanguage: SpokenLanguage
    let genitive: SpokenLanguage.Genitive
    let kinds: KindSet
    /// For what is asked seldom.
    private let layer: Unmanaged<GazetteerLayer>
    /// Lends the layer without counting it.
    @inline(__always)
    func withGazetteer<Result>(_ body: (GazetteerLayer) -> Result) -> Result {
      layer._withUnsafeGuaranteedRef(body)
    }

    init(_ layer: GazetteerLayer) {
      tables = UnsafePointer(layer.tablePointer)
      unknownLanguage = layer.unknownLanguage
      genitive = SpokenLanguage.Genitive(layer.languages)
      kinds = layer.kinds
      self.layer = .passUnretained(layer)
    }
  }

  init(_ layers: [GazetteerLayer]) {
    self.layers = layers
    views = .allocate(capacity: layers.count)
    for (index, layer) in layers.enumerated() {
      views.initializeElement(at: index, to: View(layer))
    }
    starts = .allocate(capacity: SmallStarts.words)
    starts.initialize(repeating: 0)
    for layer in layers { layer.tables.smallStarts.add(to: starts) }
  }

  deinit {
    views.deallocate()
    starts.deallocate()
  }

  /// The beginnings of the forms of all layers that may be written in small letters.
  @inline(__always)
  var smallStarts: UnsafePointer<UInt64> {
    UnsafePointer(starts.baseAddress.unsafelyUnwrapped)
  }

  @inline(__always)
  var all: UnsafeBufferPointer<View> { UnsafeBufferPointer(views) }
}
