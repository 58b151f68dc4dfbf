/// The entities that a name may mean, one hit for each, the likeliest first.
struct RankedHits: Sendable {
  private var hits: [NameResolver.Hit]
  private let layers: LayerViews
  /// The bytes of the name.
  private let length: Int

  /// As many are kept as are told, and one more.
  private static let most = 9

  /// - Parameter hits: in any order, with several for one entity.
  init(_ hits: consuming [NameResolver.Hit], _ layers: LayerViews, length: Int) {
    self.hits = consume hits
    self.layers = layers
    self.length = length
    rank()
    putSeatFirst()
  }

  @inline(__always)
  var count: Int { hits.count }

  @inline(__always)
  subscript(index: Int) -> NameResolver.Hit { hits[index] }

  private mutating func rank() {
    guard hits.count > 1 else { return }
    var count = 0
    let layers = layers.all
    hits.withUnsafeMutableBufferPointer { hits in
      // The first ones are in order, and the others still to be ranked.
      for index in hits.indices {
        let hit = hits[index]
        var end = count
        var known = 0
        while known < count, !Self.isSame(hits[known], hit, layers) { known += 1 }
        if known < count {
          if hits[known].score >= hit.score { continue }
          end = known
        } else if count < Self.most {
          count += 1
        } else if hits[count - 1].score < hit.score {
          end = count - 1
        } else {
          continue
        }
        var place = end
        while place > 0, hits[place - 1].score < hit.score {
          hits[place] = hits[place - 1]
          place -= 1
        }
        hits[place] = hit
      }
    }
    if count < hits.count { hits.removeLast(hits.count - count) }
  }

  @inline(__always)
  private static func isSame(
    _ a: NameResolver.Hit, _ b: NameResolver.Hit, _ layers: UnsafeBufferPointer<LayerViews.View>
  ) -> Bool {
    if a.layer == b.layer { return a.posting.entity == b.posting.entity }
    let (x, y) = (layers[a.layer].tables, layers[b.layer].tables)
    return haveOneID(
      x.pointee.record(a.posting.entity), in: x, y.pointee.record(b.posting.entity), in: y)
  }

  /// A city before the province that is called after it and lies round it: Basra.
  private mutating func putSeatFirst() {
    guard count > 1, isSeat(1, of: 0, isNear: true) else { return }
    hits[1].score = max(hits[1].score, hits[0].score)
    hits.swapAt(0, 1)
  }

  /// How much likelier the first one is than the next that is another place: a city and the province
  /// round it are one.
  var margin: Double {
    var next = 1
    while next < count, isSeat(0, of: next, isNear: false) { next += 1 }
    return next < count ? hits[0].score - hits[next].score : 9
  }

  /// Whether one hit is a city and another the part of its country round it: half a degree away, or
  /// where nearness is not asked the one that the tables tell.
  private func isSeat(_ city: Int, of province: Int, isNear: Bool) -> Bool {
    let views = layers.all
    let (x, y) = (views[hits[city].layer].tables, views[hits[province].layer].tables)
    let inner = x.pointee.record(hits[city].posting.entity)
    let outer = y.pointee.record(hits[province].posting.entity)
    guard x.pointee.role(inner) == .city, y.pointee.role(outer) == .subdivision,
      inner.country == outer.country
    else { return false }
    if !isNear, inner.container != 0, inner.container == outer.container { return true }
    return inner.isNear(outer, latitude: 5_000, longitude: 7_000)
  }

  /// The first one, with the confidence that its margin gives.
  func best() -> Entity {
    // Of errors a small margin tells much: measured on misspelt names of cities.
    let sureness = hits[0].manner == .fuzzy ? 2 * margin : margin
    return entity(0, share: 1 / (1 + 1 / exp10(sureness)))
  }

  /// The entities that are told, from one on.
  func entities(from first: Int) -> [Entity] {
    let told = min(count, Self.most - 1)
    guard first < told else { return [] }
    return (first..<told).map { index in
      index == 0 ? best() : entity(index, share: 0.5 / exp10(hits[0].score - hits[index].score))
    }
  }

  private func entity(_ index: Int, share: Double) -> Entity {
    let hit = hits[index]
    return Entity(
      hit.posting.entity, in: layers.layers[hit.layer], match: hit.manner.match,
      confidence: (hit.manner.certainty * min(share, 0.99) * 100).rounded() / 100,
      reading: .name(0..<length, rule: hit.manner.rule))
  }
}
