internal import NewsDates
internal import NewsNames

// The parts of datelines in scripts without spaces: who reports, from where, and on what day.

extension DatelineParse {
  typealias Scalars = [Unicode.Scalar]

  func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view).trimmed
  }

  /// The words of a part of the head, and where they stand in it.
  func piece(_ part: ArraySlice<Unicode.Scalar>) -> DatelinePiece {
    var offset = 0
    for _ in 0..<part.startIndex { offset = bytes.decode(at: offset).next }
    var end = offset
    for _ in part { end = bytes.decode(at: end).next }
    return DatelinePiece(text: bytes.text(offset..<end), offset: offset).trimmed
  }

  func date(_ part: ArraySlice<Unicode.Scalar>) -> Moment? {
    let piece = piece(part)
    return dates.parse(piece.text).date?.moved { $0.shifted(by: piece.offset) }
  }

  func byteCount(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) {
      $0 + ($1.value < 0x80 ? 1 : $1.value < 0x800 ? 2 : $1.value < 0x10000 ? 3 : 4)
    }
  }

  typealias Sources = (agency: Entity?, outlet: String?, place: Entity?)

  /// The agency at the head of a run of characters, or at its foot, and the place beside it.
  func sources(in piece: DatelinePiece) -> Sources {
    var agency: Entity?
    var outlet: String?
    var rest = piece
    func take(_ part: DatelinePiece) -> Bool {
      guard let known = organisation(part.text) else { return false }
      if known.isAgency {
        agency = known.entity?.moved { $0.shifted(by: part.offset) }
      } else {
        outlet = known.name
      }
      return true
    }
    if Self.ownNames.contains(where: { piece.text.hasPrefix($0) }) {
      rest = piece.dropFirst(2)
    } else {
      for length in stride(from: min(piece.count, 12), through: 2, by: -1) {
        if take(piece.prefix(length)) {
          rest = piece.dropFirst(length)
          break
        }
        if take(piece.suffix(length)) {
          rest = piece.dropLast(length)
          break
        }
      }
    }
    rest = rest.trimmed
    return (agency, outlet, rest.text.isEmpty ? nil : placeNamed(rest))
  }

  /// "This paper", "this site", "this agency".
  private static let ownNames = ["本报", "本報", "本网", "本社"]

  func placeNamed(_ piece: DatelinePiece) -> Entity? {
    let reading = names.resolve(piece.text, .place, language: language)
    guard let entity = reading.name, entity.match != .fuzzy else { return nil }
    return entity.moved { $0.shifted(by: piece.offset) }
  }

  /// Where the place at the foot of "李明台北" begins.
  func placeSuffix(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    for length in stride(from: min(5, scalars.count - 2), through: 2, by: -1) where length > 0 {
      let start = scalars.endIndex - length
      if placeNamed(piece(scalars[start...])) != nil { return start }
    }
    return scalars.endIndex
  }
}
