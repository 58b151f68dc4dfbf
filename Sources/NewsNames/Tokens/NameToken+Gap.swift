@_spi(Tables) internal import NewsText

extension NameToken.Gap {
  /// What a gap becomes when one more character is in it.
  func followed(by kind: CodePointTraits.Kind, _ scalar: UInt32) -> Self {
    // The full stop of Chinese and Japanese folds to a dot, and is never one of an abbreviation.
    if scalar == 0x3002 || scalar == 0xFF61 { return .stop }
    switch kind {
    case .space:
      switch self {
      case .none: return .space
      case .dot: return .dotSpace
      case .apostrophe, .hyphen, .slash, .middleDot: return .hard
      default: return self
      }
    case .apostrophe: return self == .none ? .apostrophe : self == .stop ? .stop : .hard
    case .hyphen: return self == .none || self == .dot ? .hyphen : self == .stop ? .stop : .hard
    case .dot: return self == .none ? .dot : .stop
    default: break
    }
    switch scalar {
    case 0x2C, 0x060C, 0x3001, 0xFF0C: return self == .none || self == .dot ? .comma : .hard
    case 0x2F: return self == .none ? .slash : .hard
    case 0xB7, 0x30FB, 0x2022: return self == .none ? .middleDot : .hard
    case 0x28, 0x5B, 0xFF08: return self == .dotSpace || self == .stop ? .stop : .bracket
    case 0x21, 0x3F, 0x3A, 0x3B, 0x2026, 0x061F, 0x061B, 0xFF01, 0xFF1F, 0xFF1A, 0x7C:
      return .stop
    default: return self == .dotSpace || self == .stop ? .stop : .hard
    }
  }
}
