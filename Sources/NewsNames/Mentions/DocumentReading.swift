/// Decides what the candidates of one document mean, each by all the others.
///
/// A first pass scores every meaning by itself and takes the candidates that hardly need the others:
/// countries, continents, large cities, organisations. They say which countries and regions the
/// document is about. A second pass scores the meanings of all in that light and refuses names of
/// small places that nothing speaks for.
struct DocumentReading: ~Copyable {
  /// Per layer that of the text.
  let languages: UnsafePointer<SpokenLanguage>
  let capitals: CapitalSense
  let home: UInt16
  let kind: Entity.Kind?
  /// What follows from the language of the text.
  private let traits: UnsafePointer<LanguageTraits>
  // Those of the scan, which adds none any more and lives as long as this.
  let layers: UnsafeBufferPointer<LayerViews.View>
  let candidates: UnsafeBufferPointer<Candidate>
  let meanings: UnsafeBufferPointer<Meaning>
  private let familyNames: HashedValues<Bool>.Keys

  /// How often the document speaks of a country or a subdivision, and what the first name adds to that,
  /// so that a name is no evidence for itself.
  let sums: TextValues<PlaceSum>.View
  /// What each other name adds.
  var shares: HashedValues<Double>
  /// Whether the document speaks of subdivisions.
  var namesParts = false
  /// Points of places that are certain.
  var points: ScratchBuffer<Point>
  /// Candidates that are likeliest cities which nothing contains, by index.
  var cities: ScratchBuffer<Int>
  /// Entities named in a form that needs no evidence.
  let named: TextValues<Bool>.View
  /// The place that a candidate is by the container beside it, by the candidate's index.
  var inside: HashedValues<Int>
  /// The place that a name is said to be somewhere in the document: where it stands alone, it is the
  /// same one.
  var containers: HashedValues<Int>
  /// What a name that stands as a container means: Georgia after "Blakely".
  var outer: HashedValues<Int>

  /// A place on the globe.
  struct Point: BitwiseCopyable {
    /// Degrees.
    let latitude: Double
    let longitude: Double

    /// - Parameter point: in ten-thousandths of a degree.
    init(_ point: (latitude: Int32, longitude: Int32)) {
      latitude = Double(point.latitude) / 10000
      longitude = Double(point.longitude) / 10000
    }

    /// How many points lie within some three hundred kilometres, and how many within some eighty; the same
    /// point does not count.
    ///
    /// All are looked at without a branch, since no processor could foretell which is the one: the bits
    /// of numbers that are not negative are in their order, and what lies below a bound has a sign when
    /// the bound is taken off.
    @inline(__always)
    func nearness(of others: UnsafeBufferPointer<Point>) -> (near: Int, close: Int) {
      let near = Int64(bitPattern: (7.5).bitPattern)
      let close = Int64(bitPattern: (0.5).bitPattern)
      var (allNear, allClose) = (0, 0)
      for other in others {
        let square = Int64(bitPattern: square(to: other).bitPattern)
        // That of the same point gets a sign by itself.
        let isOther = ~(square &- 1)
        allNear &-= Int((square &- near) & isOther) >> 63
        allClose &-= Int((square &- close) & isOther) >> 63
      }
      return (allNear, allClose)
    }

    @inline(__always)
    private func square(to other: Point) -> Double {
      let latitude = latitude - other.latitude
      let longitude = longitude - other.longitude
      return latitude * latitude + longitude * longitude * 0.6
    }
  }

  private struct Verdict: BitwiseCopyable {
    let choice: Choice?
  }

  /// A candidate with the meaning that was chosen.
  struct Choice: BitwiseCopyable {
    var candidate: Int
    var meaning: Int
    /// How much likelier it is than the next meaning, on the scale of priors.
    var margin: Double
    var rule: EntityReading.Rule

    /// From this margin on nothing else is meant.
    static let wide = 2.0

    /// How sure the meaning is, 0 … .98, in hundredths.
    var confidence: Double {
      guard margin < Self.wide else { return 0.98 }
      return (min(1 / (1 + 1 / exp10(margin)), 0.98) * 100).rounded() / 100
    }
  }

  @inline(__always)
  init(
    _ scan: borrowing MentionScan, capitals: CapitalSense, home: UInt16, kind: Entity.Kind?,
    in memory: inout ScratchMemory
  ) {
    (sums, named) = scan.memory.pointee.nextText()
    shares = HashedValues(in: &memory)
    points = ScratchBuffer(capacity: 16, in: &memory)
    cities = ScratchBuffer(capacity: 32, in: &memory)
    inside = HashedValues(in: &memory)
    containers = HashedValues(in: &memory)
    outer = HashedValues(in: &memory)
    layers = scan.layers
    candidates = scan.candidates.elements
    meanings = scan.memory.pointee.meanings.elements
    familyNames = scan.familyNames.keys
    languages = scan.languages
    traits = scan.traits
    self.capitals = capitals
    self.home = home
    self.kind = kind
    gather()
  }

  /// The countries where the language of the text is spoken.
  var homes: CaseEndings.Homes { traits.pointee.homes }

  /// Gathers what the document says of itself, by which candidates are weighed then.
  @inline(__always)
  private mutating func gather() {
    noteContainers()
    gatherAnchors()
  }

  /// The candidates that are mentions, in their order.
  ///
  /// What is chosen is not kept in self, which would be copied to be asked while it changes.
  borrowing func choices(in memory: inout ScratchMemory) -> ScratchBuffer<Choice> {
    // For names that stand alone, by a hash of the name and its surroundings.
    var verdicts = HashedValues<Verdict>(in: &memory)
    var result = ScratchBuffer<Choice>(capacity: candidates.count, in: &memory)
    for index in candidates.indices {
      guard let choice = known(index, &verdicts) else { continue }
      if meanings[choice.meaning].posting.flags.contains(.combining), !isBeforeAdjective(index) {
        continue
      }
      result.append(choice)
    }
    return result
  }

  /// Whether a candidate means nothing but before a hyphen and an adjective: "Franco" for France.
  @inline(__always)
  func isCombining(_ index: Int) -> Bool { candidates[index].traits.contains(.combining) }

  /// Whether a word for a people follows behind a hyphen: "Franco-German".
  func isBeforeAdjective(_ index: Int) -> Bool {
    guard index + 1 < candidates.count,
      candidates[index + 1].range.lowerBound == candidates[index].range.upperBound + 1,
      candidates[index + 1].surroundings.contains(.afterHyphen)
    else { return false }
    return candidates[index + 1].meanings.contains {
      let role = meanings[$0].posting.roleCode
      return role == .adjective || role == .demonym
    }
  }

  /// As ``choose(_:)``, where a name that stood alone in the document like this one is not weighed again.
  @inline(__always)
  private func known(_ index: Int, _ verdicts: inout HashedValues<Verdict>) -> Choice? {
    let candidate = candidates[index]
    // One meaning that needs no evidence is told sooner than remembered.
    if candidate.traits.contains(.certain) { return onlyChoice(index) }
    guard candidate.link == .none,
      index + 1 == candidates.count || candidates[index + 1].link == .none
    else { return choose(index) }
    var hash = NameHash()
    hash.add(candidate.key)
    hash.add(UInt64(candidate.surroundings.rawValue) << 32 | UInt64(candidate.meanings.lowerBound))
    if let verdict = verdicts[hash.value] {
      return verdict.choice.map {
        Choice(candidate: index, meaning: $0.meaning, margin: $0.margin, rule: $0.rule)
      }
    }
    let choice = choose(index)
    verdicts[hash.value] = Verdict(choice: choice)
    return choice
  }
}

extension DocumentReading {
  /// The place that a candidate is by what contains it, here or elsewhere in the document.
  @inline(__always)
  func contained(_ index: Int) -> Int? {
    inside[UInt64(index)] ?? containers[candidates[index].key]
  }

  /// Whether what contains it stands beside it: "Bangor, Maine".
  @inline(__always)
  func isContained(_ index: Int) -> Bool { inside[UInt64(index)] != nil }

  /// What a name that contains others means.
  @inline(__always)
  func container(_ candidate: Candidate) -> Int? { outer[candidate.key] }

  func isFamilyName(_ candidate: Candidate) -> Bool {
    familyNames.contains(candidate.key)
  }

  func isOf(_ kind: Entity.Kind, _ meaning: Meaning) -> Bool {
    layers[Int(meaning.layer)].withGazetteer {
      $0.types[meaning.record.source.type].kind == kind
    }
  }

  /// That of the text, nil where it is not known.
  var language: String? { traits.pointee.base }

  func hasOtherName(
    _ meaning: Meaning, in language: String, than candidate: Candidate
  ) -> Bool {
    layers[Int(meaning.layer)].withGazetteer {
      $0.hasOtherName(meaning.posting.entity, in: language, than: candidate.key)
    }
  }

  func isNamed(_ meaning: Meaning) -> Bool { named.contains(meaning.entityNumber) }

  @inline(__always)
  func isCountryNamed(_ record: ReadRecord) -> Bool { sums.contains(record.countryNumber) }
}
