/// Whether two names may be one person's, and why.
///
/// ```swift
/// let comparison = PersonComparison("Muammar Gaddafi", "Moammar Kadhafi")
/// comparison?.isSame    // true
/// comparison?.reasons   // ["family-alike", "given-known"]
/// ```
/// The names are compared, nothing else: two people of one name compare as the same.
public struct PersonComparison: Sendable, Hashable, Codable {
  /// What was found, in kebab-case and in the order family, given names, the rest: `family-equal`
  /// (in Latin letters), `family-known` (a known spelling of it), `family-alike` (by sound),
  /// `family-differs`, the same for `given`, `given-initial`, `given-short` (Bill and William), `given-missing`, `middle-differs`,
  /// `order-swapped`, `second-family-missing`, `suffix-differs`, `suffix-missing`, `scripts-differ`.
  public var reasons: [String]
  /// 0 … 1: how likely the two are spellings of one name.
  public var score: Double

  /// The score from which names count as the same; fixed before it was measured.
  public static let threshold = 0.76

  /// Whether the names count as the same.
  public var isSame: Bool { score >= Self.threshold }

  /// Compares two names.
  ///
  /// - Complexity: O(n · m) in the lengths of the names, at most a few thousand steps.
  public init(_ a: PersonName, _ b: PersonName) { self.init(a, b, groups: .shared) }

  /// - Parameter groups: nil to compare by sound alone, as names in no group are.
  init(_ a: PersonName, _ b: PersonName, groups: NameGroups?) {
    let first = ComparedName(a, groups)
    let second = ComparedName(b, groups)
    var best = Self.assess(first, second)
    // "Carlos Slim" is Carlos Slim Helú: of two family names the second is left out.
    if best.score < Self.threshold {
      for (name, other) in [(a, second), (b, first)] {
        guard let shorter = name.withoutSecondFamily else { continue }
        var found = Self.assess(ComparedName(shorter, groups), other)
        found.score -= 0.1
        guard found.score > best.score else { continue }
        found.reasons.append("second-family-missing")
        best = found
      }
    }
    // Which part is the family name often does not show.
    if best.score < 1, !first.given.isEmpty, !second.given.isEmpty {
      var swapped = Self.assess(first, second.swapped)
      swapped.score -= 0.04
      if swapped.score > best.score {
        swapped.reasons.append("order-swapped")
        best = swapped
      }
    }
    if let x = a.suffixes.first, let y = b.suffixes.first {
      if Self.plain(x) != Self.plain(y) {
        best.score *= 0.5
        best.reasons.append("suffix-differs")
      }
    } else if let suffix = a.suffixes.first ?? b.suffixes.first, Self.isOfSon(suffix) {
      // Without one the father is meant as likely.
      best.score *= 0.75
      best.reasons.append("suffix-missing")
    }
    if first.given.hasOtherMiddle(than: second.given) {
      best.score *= 0.75
      best.reasons.append("middle-differs")
    }
    if first.script != second.script { best.reasons.append("scripts-differ") }
    reasons = best.reasons
    score = min(1, max(0, best.score))
  }

  /// Compares two names as written; nil where one of them is not a name.
  public init?(_ a: String, _ b: String) {
    guard let a = PersonName(a), let b = PersonName(b) else { return nil }
    self.init(a, b)
  }

  private static func assess(_ a: ComparedName, _ b: ComparedName) -> (
    score: Double, reasons: [String]
  ) {
    var family = a.family.similarity(to: b.family)
    if a.hasParticle != b.hasParticle {
      // "Le Pen", "LePen"
      let joined = a.wholeFamily.similarity(to: b.wholeFamily)
      if joined.score > family.score { family = joined }
    }
    var reasons = [family.reason("family")]
    guard !a.given.isEmpty, !b.given.isEmpty else {
      guard a.given.isEmpty != b.given.isEmpty else { return (family.score, reasons) }
      // A family name alone fits everyone who has it.
      reasons.append("given-missing")
      return (family.score * 0.6, reasons)
    }
    let given = a.given.similarity(to: b.given)
    reasons.append(given.reason("given"))
    // One part that differs makes another person, however well the other agrees.
    let low = min(family.score, given.score)
    return (0.7 * low + 0.15 * (family.score + given.score), reasons)
  }

  private static func isOfSon(_ suffix: String) -> Bool {
    ["jr", "ii", "iii", "iv"].contains(plain(suffix))
  }

  private static func plain(_ suffix: String) -> String {
    switch suffix.lowercased().filter({ $0 != "." }) {
    case "jnr", "junior", "jr", "jun": "jr"
    case "snr", "senior", "sr", "sen": "sr"
    case let other: other
    }
  }
}
