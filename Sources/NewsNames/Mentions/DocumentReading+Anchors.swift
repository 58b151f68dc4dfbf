/// What is certain without the others, and says what the document is about.
extension DocumentReading {
  @inline(__always)
  mutating func gatherAnchors() {
    for index in candidates.indices {
      if isCombining(index), !isBeforeAdjective(index) { continue }
      let candidate = candidates[index]
      if isEverydayWord(candidate), !candidate.surroundings.contains(.afterLocative) { continue }
      let place = contained(index)
      let meaning = meanings[place ?? container(candidate) ?? Int(candidate.likeliest)]
      let record = meaning.record
      if !meaning.posting.flags.contains(.context) { named.set(meaning.entityNumber, to: true) }
      switch meaning.role {
      case .country, .territory:
        add(
          meaning.posting.roleCode == .metonym ? 0.5 : 1, to: record.countryNumber, candidate.key)
      case .subdivision where place != nil || meaning.prior > 5.5:
        add(0.7, to: record.countryNumber, candidate.key)
        add(1, toPartOf: record, candidate.key)
      case .city where place != nil, .county where place != nil || candidate.meanings.count == 1:
        add(city: place ?? container(candidate) ?? Int(candidate.likeliest), candidate.key)
      case .city where isPlain(candidate): cities.append(index)
      case .organisation where record.country != 0 && isOfState(meaning):
        add(0.5, to: record.countryNumber, candidate.key)
      // "East Anglia"
      case .otherPlace where record.country != 0 && isPlain(candidate):
        add(0.5, to: record.countryNumber, candidate.key)
      default: break
      }
    }
    if cities.count > 0 { gatherCities() }
  }

  /// Adds the cities that nothing contains, in the light of the rest: where Texas is spoken of,
  /// Huntsville says nothing for Alabama.
  @inline(never)
  private mutating func gatherCities() {
    var rest = 0
    // What has no namesake tells of which country and part of it the others are: York beside Lititz.
    for place in 0..<cities.count {
      let candidate = candidates[cities[place]]
      guard candidate.meanings.count == 1 else {
        cities.set(rest, to: cities[place])
        rest += 1
        continue
      }
      let only = Int(candidate.likeliest)
      if meanings[only].prior > 5.5 || isLone(candidate, meanings[only]) {
        add(city: only, candidate.key)
      }
    }
    for place in 0..<rest {
      let candidate = candidates[cities[place]]
      let likeliest = Int(candidate.likeliest)
      let prior = meanings[likeliest].prior
      if prior > 5.5 {
        // No namesake is meant for a metropolis so easily.
        let namesake = prior < 6.6 ? namesake(of: likeliest, candidate) : nil
        add(city: namesake ?? likeliest, candidate.key)
      } else if namesParts, let city = onlyInNamedPart(candidate) {
        add(city: city, candidate.key)
      }
    }
  }

  /// Whether it is a small town of which there is but one, and no other word.
  private func isLone(_ candidate: Candidate, _ meaning: Meaning) -> Bool {
    guard candidate.length > 4 else { return false }
    let around = candidate.surroundings
    return capitals == .anywhere && meaning.posting.flags.contains(.canonical)
      && around.isDisjoint(with: Self.otherWords) && around.isDisjoint(with: Self.inOtherNames)
      || isBare(candidate, meaning)
  }

  /// The only one of some cities of one name that lies in a part of a country that the document names:
  /// Lewiston where Maine is spoken of.
  @inline(never)
  private func onlyInNamedPart(_ candidate: Candidate) -> Int? {
    guard candidate.surroundings.isDisjoint(with: Self.otherWords) else { return nil }
    var only: Int?
    for number in candidate.meanings {
      let meaning = meanings.baseAddress.unsafelyUnwrapped + number
      guard meaning.pointee.role == .city, meaning.pointee.record.container != 0,
        others(of: meaning.pointee.record.containerNumber, than: candidate.key) >= 1
      else { continue }
      if only != nil { return nil }
      only = number
    }
    return only
  }

  /// The city of the same name in a country, or in a part of the same country, that the document speaks
  /// of, or in the outlet's own, where it does not speak of where the larger one lies.
  private func namesake(of likeliest: Int, _ candidate: Candidate) -> Int? {
    let meaning = meanings.baseAddress.unsafelyUnwrapped + likeliest
    let record = meaning.pointee.record
    guard candidate.meanings.count > 1,
      record.container == 0 || others(of: record.containerNumber, than: candidate.key) == 0
    else { return nil }
    let isAbroad = others(of: record.countryNumber, than: candidate.key) == 0
    let prior = meaning.pointee.prior
    let least = prior - 2
    for number in candidate.meanings {
      let other = meanings.baseAddress.unsafelyUnwrapped + number
      guard other.pointee.prior > least, other.pointee.role == .city else { continue }
      let there = other.pointee.record
      let isSpokenOf =
        if there.country != record.country {
          isAbroad
            && (others(of: there.countryNumber, than: candidate.key) > 0
              || isHome(there.country) && other.pointee.prior + Self.worthOfHome > prior)
        } else {
          there.container != 0 && there.container != record.container
            && others(of: there.containerNumber, than: candidate.key) > 0
        }
      if isSpokenOf { return number }
    }
    return nil
  }

  /// - Parameter number: that of the meaning.
  private mutating func add(city number: Int, _ key: UInt64) {
    let record = (meanings.baseAddress.unsafelyUnwrapped + number).pointee.record
    add(0.5, to: record.countryNumber, key)
    add(0.5, toPartOf: record, key)
    if let point = record.point { add(Point(point)) }
  }

  private func isOfState(_ meaning: Meaning) -> Bool {
    layers[Int(meaning.layer)].withGazetteer { $0.types[meaning.record.source.type].isOfState }
  }

  private mutating func add(_ point: Point) {
    guard points.count < 200 else { return }
    for index in 0..<points.count
    where points[index].latitude == point.latitude && points[index].longitude == point.longitude {
      return
    }
    points.append(point)
  }

  /// A key for what one name adds to a country or a subdivision.
  @inline(__always)
  private func share(_ key: UInt64, _ place: UInt32) -> UInt64 {
    key ^ UInt64(place) &* 0x9E37_79B9_7F4A_7C15
  }

  /// - Parameter place: the number of a country or a subdivision.
  @inline(__always)
  private mutating func add(_ amount: Double, to place: UInt32, _ key: UInt64) {
    if sums.add(amount, to: place, by: key) { shares.add(amount, to: share(key, place)) }
  }

  /// Adds to the subdivision of a place, where it has one.
  @inline(__always)
  private mutating func add(_ amount: Double, toPartOf record: ReadRecord, _ key: UInt64) {
    guard record.container != 0 else { return }
    namesParts = true
    add(amount, to: record.containerNumber, key)
  }

  /// How much other names than that of a key speak of a country or of a subdivision.
  ///
  /// - Parameter place: its number.
  @inline(__always)
  func others(of place: UInt32, than key: UInt64) -> Double {
    guard let sum = sums[place] else { return 0 }
    return sum.all - (sum.name == key ? sum.ofName : shares[share(key, place)] ?? 0)
  }

  private func isPlain(_ candidate: Candidate) -> Bool {
    candidate.surroundings.isDisjoint(with: [
      .afterTitle, .afterGivenName, .isCommonWord, .beforeInstitution, .isLowercase,
    ])
  }
}
