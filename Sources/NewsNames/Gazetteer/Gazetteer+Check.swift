/// What makes an entry one that a gazetteer can hold.
extension Gazetteer.Entry {
  /// Throws where a field holds what nothing can come of.
  func check(at index: Int) throws(Gazetteer.Failure) {
    func fail(_ code: String, _ message: String) -> Gazetteer.Failure {
      Gazetteer.Failure(code: code, entry: index, id: id, message: message)
    }
    if id.isEmpty { throw fail("empty-id", "the entry has no id") }
    if let fault = Self.fault(of: name) {
      throw fail("\(fault.code)-name", "the name \(fault.why)")
    }
    if kind.rawValue.isEmpty { throw fail("bad-kind", "the entry has no kind") }
    guard weight >= 0 else { throw fail("bad-weight", "\(weight) is less than nothing") }
    for (number, form) in forms.enumerated() {
      if let fault = Self.fault(of: form.text) {
        throw fail("\(fault.code)-form", "form \(number) \(fault.why)")
      }
      if let word = form.unknownWord {
        throw fail("bad-form", "form \(number): \(word) is not known")
      }
    }
    for (tag, label) in labels {
      guard NameResolver.Options.isTag(tag), !label.isEmpty else {
        throw fail("bad-label", "\(tag) is no tag of BCP 47, or its label is empty")
      }
    }
    if let tag = languages.first(where: { !NameResolver.Options.isTag($0) }) {
      throw fail("bad-language", "\(tag) is no tag of BCP 47")
    }
    switch (latitude, longitude) {
    case (nil, nil): break
    case (let latitude?, let longitude?):
      guard (-90...90).contains(latitude), (-180...180).contains(longitude) else {
        throw fail("bad-coordinates", "\(latitude), \(longitude) is not on the globe")
      }
    default: throw fail("bad-coordinates", "latitude and longitude go together")
    }
    if let country {
      let letters = Array(country.utf8)
      guard letters.count == 2, letters.allSatisfy({ (0x41...0x5A).contains($0) }) else {
        throw fail("bad-country", "\(country) is not two capital letters")
      }
    }
  }

  /// Why a name cannot be found in anything.
  private static func fault(of name: String) -> (code: String, why: String)? {
    let key = NameKey(name).bytes
    if key.isEmpty { return ("empty", "has no letter and no digit") }
    return key.count < GazetteerBuilder.longestKey ? nil : ("long", "has more than 250 bytes")
  }
}

extension Gazetteer.Form {
  /// The case policy, the flag or the language that means nothing; nil where all do.
  fileprivate var unknownWord: String? {
    if let casePolicy, ![.exact, .capitalized, .any].contains(casePolicy) {
      return casePolicy.rawValue
    }
    let known: Set<Gazetteer.Flag> = [
      .context, .lookup, .official, .short, .former, .colloquial, .un, .ap, .native,
      .combining, .unrelated,
    ]
    if let flag = flags.subtracting(known).min(by: { $0.rawValue < $1.rawValue }) {
      return flag.rawValue
    }
    return languages.first {
      !NameResolver.Options.isTag($0.hasPrefix("-") ? String($0.dropFirst()) : $0)
    }
  }
}
