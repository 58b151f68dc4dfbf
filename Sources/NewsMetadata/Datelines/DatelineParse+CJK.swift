internal import NewsDates
internal import NewsNames

// Chinese, Japanese and Korean datelines have no dashes: "新华社北京7月5日电（记者李明）",
// "【ワシントン共同】", "(서울=연합뉴스) 홍길동 기자 =".

extension DatelineParse {
  mutating func cjk() -> DatelineReader.Found? {
    // None of their letters has a lead byte that is less.
    guard bytes.count > 6, bytes.prefix(180).contains(where: { $0 >= 0xE0 }) else { return nil }
    let text = String(decoding: bytes.prefix(180), as: UTF8.self)
    let scalars = Array(text.unicodeScalars.prefix(60))
    guard scalars.contains(where: { isSpaceless($0.value) || (0xAC00...0xD7AF).contains($0.value) })
    else { return nil }
    return korean(scalars) ?? bracketed(scalars) ?? chinese(scalars)
  }

  /// "…7月5日电", with the agency before the place and reporters in brackets after it.
  private mutating func chinese(_ scalars: Scalars) -> DatelineReader.Found? {
    var start = 0
    if let first = scalars.first, "【（([〔据據".unicodeScalars.contains(first) { start = 1 }
    let wires = Set("电電讯訊".unicodeScalars)
    guard
      let wire = scalars.indices.prefix(40).first(where: {
        wires.contains(scalars[$0]) && $0 > start + 2
      })
    else { return nil }
    // The day stands before the wire; "本报讯" has none and says nothing.
    let head = scalars[start..<wire]
    guard !head.contains(where: { "，。！？,".unicodeScalars.contains($0) }) else { return nil }
    guard let day = head.lastIndex(where: { $0 == "日" }), wire - day <= 5,
      scalars[(day + 1)..<wire].allSatisfy(Self.wireWords.contains)
        || wire - day == 2
    else { return nil }
    var dateStart = day
    while dateStart > start, Self.isDatePart(scalars[dateStart - 1]) { dateStart -= 1 }
    guard dateStart < day else { return nil }
    let date = date(scalars[dateStart...day])
    let before = scalars[start..<dateStart]
    var reporters: String?
    // "中央社記者李明台北5日電": the reporter stands before the place.
    if let marker = Self.reporterMarker(in: before) {
      let rest = before[(marker + 2)...]
      let split = placeSuffix(of: rest)
      reporters = string(rest[..<split])
      let place = split < rest.endIndex ? placeNamed(piece(rest[split...])) : nil
      return finish(sources(in: piece(before[..<marker])), place, date, reporters, scalars, wire)
    }
    var end = wire + 1
    // "12日綜合外電報導）".
    if end + 2 < scalars.count, scalars[end] == "報" || scalars[end] == "报",
      "】）)]〕".unicodeScalars.contains(scalars[end + 2])
    {
      end += 2
    }
    if end < scalars.count, "】）)]〕".unicodeScalars.contains(scalars[end]) { end += 1 }
    var open = end
    while open < scalars.count, scalars[open] == " " { open += 1 }
    if open < scalars.count, scalars[open] == "（" || scalars[open] == "(",
      let close = scalars[open...].firstIndex(where: { $0 == "）" || $0 == ")" })
    {
      reporters = string(scalars[(open + 1)..<close])
      end = close + 1
    }
    return finish(sources(in: piece(before)), nil, date, reporters, scalars, end - 1)
  }

  private mutating func finish(
    _ sources: Sources, _ placeBesideReporter: Entity?, _ date: Moment?, _ reporters: String?,
    _ scalars: Scalars, _ last: Int
  ) -> DatelineReader.Found? {
    let (agency, outlet) = (sources.agency, sources.outlet)
    let place = placeBesideReporter ?? sources.place
    guard agency != nil || outlet != nil || place != nil else { return nil }
    set(place: place, agency: agency, outlet: outlet, date: date, reporters: reporters)
    var end = last + 1
    if end < scalars.count, "】）)]〕".unicodeScalars.contains(scalars[end]) { end += 1 }
    return found(byteCount(scalars[..<end]))
  }

  /// What stands between the day and the wire: "12日綜合外電", "12日专电".
  private static let wireWords = Set("综合綜合外专專".unicodeScalars)

  private static func isDatePart(_ s: Unicode.Scalar) -> Bool {
    s == "月" || s == "年" || s == " " || scalarClass(s.value) == .digit
  }

  private static func reporterMarker(in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    scalars.indices.dropLast().first {
      scalars[$0] == "记" && scalars[$0 + 1] == "者" || scalars[$0] == "記" && scalars[$0 + 1] == "者"
    }
  }

  /// "【ワシントン共同】", "［ロンドン　５日　ロイター］", "【パリ＝山田太郎】".
  private mutating func bracketed(_ scalars: Scalars) -> DatelineReader.Found? {
    guard let first = scalars.first, "【［[〔（(".unicodeScalars.contains(first),
      let close = scalars.prefix(40).firstIndex(where: { "】］]〕）)".unicodeScalars.contains($0) }),
      close > 2
    else { return nil }
    let inside = scalars[1..<close]
    if let marker = Self.reporterMarker(in: inside) {
      return reportersBracket(scalars, marker: marker, close: close)
    }
    if inside.contains("日"), inside.contains(where: { "电電讯訊".unicodeScalars.contains($0) }) {
      return nil
    }
    var agency: Entity?
    var outlet: String?
    var place: Entity?
    var date: Moment?
    var koreanDay: Range<Int>?
    var reporters: String?
    let separators = Set("　 ＝=／/・,、".unicodeScalars)
    for part in inside.split(whereSeparator: { separators.contains($0) }) {
      let text = string(part)
      // "3월 12일발": Korean counts month and day apart.
      if let last = part.lastIndex(where: { $0 != "발" }), part[last] == "월" || part[last] == "일",
        part.contains(where: { scalarClass($0.value) == .digit })
      {
        koreanDay = (koreanDay?.lowerBound ?? part.startIndex)..<last + 1
        continue
      }
      if text.last == "日", part.contains(where: { scalarClass($0.value) == .digit }) {
        date = self.date(part)
        continue
      }
      let (foundAgency, foundOutlet, foundPlace) = sources(in: piece(part))
      if foundAgency == nil, foundOutlet == nil, foundPlace == nil {
        if place != nil, reporters == nil { reporters = text }
        continue
      }
      agency = agency ?? foundAgency
      outlet = outlet ?? foundOutlet
      place = place ?? foundPlace
    }
    guard agency != nil || place != nil && (reporters != nil || outlet != nil) else { return nil }
    if let koreanDay { date = self.date(scalars[koreanDay]) }
    set(place: place, agency: agency, outlet: outlet, date: date, reporters: reporters)
    return found(byteCount(scalars[...close]))
  }

  /// "〔記者陳怡君／台北報導〕", "【本报驻德国记者 张伟】": who reports, and perhaps from where.
  private mutating func reportersBracket(
    _ scalars: Scalars, marker: Int, close: Int
  ) -> DatelineReader.Found? {
    guard !scalars[1..<close].contains("日") else { return nil }
    let (agency, outlet, _) = sources(in: piece(scalars[1..<marker]))
    var rest = scalars[(marker + 2)..<close]
    for tail in ["報導", "报道", "報道", "即時", "即时", "綜合", "综合"] {
      if string(rest).hasSuffix(tail) { rest = rest.dropLast(2) }
    }
    guard rest.count >= 2, rest.count <= 24 else { return nil }
    var place: Entity?
    var names = rest
    if let slash = rest.lastIndex(where: { $0 == "／" || $0 == "/" }) {
      place = placeNamed(piece(rest[(slash + 1)...]))
      names = rest[..<slash]
    } else if rest.count < close - marker - 2 {
      let cut = placeSuffix(of: rest)
      if cut < rest.endIndex { place = placeNamed(piece(rest[cut...])) }
      names = rest[..<cut]
    }
    guard place != nil || agency != nil || outlet != nil else { return nil }
    set(place: place, agency: agency, outlet: outlet, date: nil, reporters: string(names))
    return found(byteCount(scalars[...close]))
  }

  /// "(서울=연합뉴스) 홍길동 기자 = …".
  private mutating func korean(_ scalars: Scalars) -> DatelineReader.Found? {
    guard let first = scalars.first, "([【".unicodeScalars.contains(first),
      let close = scalars.prefix(30).firstIndex(where: { ")]】".unicodeScalars.contains($0) }),
      let equals = scalars[..<close].firstIndex(of: "="), equals > 1
    else { return nil }
    let place = placeNamed(piece(scalars[1..<equals]))
    let source = piece(scalars[(equals + 1)..<close])
    let name = source.text
    let known = organisation(name)
    guard place != nil || known != nil else { return nil }
    var end = close + 1
    // "[도쿄=홍길동 특파원]": who reports from there, and no house.
    var reporters = known == nil && Self.isReporter(name) ? name : nil
    let isReporter = reporters != nil
    if let sign = scalars[end...].prefix(30).firstIndex(of: "="),
      Self.isReporter(string(scalars[end..<sign]))
    {
      reporters = string(scalars[end..<sign])
      end = sign + 1
    }
    set(
      place: place,
      agency: known?.isAgency == true
        ? known?.entity?.moved { $0.shifted(by: source.offset) } : nil,
      outlet: known.map { $0.isAgency ? nil : $0.name } ?? (isReporter ? nil : name), date: nil,
      reporters: reporters)
    return found(byteCount(scalars[..<end]))
  }

  private static func isReporter(_ name: String) -> Bool {
    name.contains(utf8: "기자") || name.contains(utf8: "특파원")
  }
}
