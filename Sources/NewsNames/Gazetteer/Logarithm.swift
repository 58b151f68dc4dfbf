/// The decimal logarithm of a positive number, to some five digits.
///
/// The C library's would do, but its last digit differs between machines, and scores must not.
@inline(__always)
func log10(_ value: Double) -> Double {
  guard value.isNormal, value > 0 else { return 0 }
  // The parts of the number from its bits: the library's are calls.
  let bits = value.bitPattern
  let exponent = Double(Int(bits >> 52) - 1023)
  let fraction = Double(bitPattern: bits & 0xF_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
  // ln m = 2 artanh((m − 1) / (m + 1)), 1 ≤ m < 2.
  let z = (fraction - 1) / (fraction + 1)
  let square = z * z
  // In two halves, which a processor computes at once.
  let low = 1 + square * (1.0 / 3)
  let high = 0.2 + square * (1.0 / 7 + square * (1.0 / 9))
  let series = low + square * square * high
  return (exponent * 0.693_147_180_559_945_3 + 2 * z * series) * 0.434_294_481_903_251_8
}

/// Ten to a power between −9 and 9, to a percent: what confidences need.
func exp10(_ exponent: Double) -> Double {
  let clamped = min(max(exponent, -9), 9)
  let whole = clamped.rounded(.down)
  let x = (clamped - whole) * 2.302_585_092_994_046
  var result = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6)))))
  var power = whole
  while power > 0 {
    result *= 10
    power -= 1
  }
  while power < 0 {
    result /= 10
    power += 1
  }
  return result
}
