/// The decimal logarithm of a positive number, to some five digits.
///
/// The C library's would do, but its last digit differs between machines, and scores must not.
func log10(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return 0 }
  let exponent = Double(value.exponent)
  let fraction = value.significand
  // ln m = 2 artanh((m − 1) / (m + 1)), 1 ≤ m < 2.
  let z = (fraction - 1) / (fraction + 1)
  let square = z * z
  let series = 1 + square * (1.0 / 3 + square * (0.2 + square * (1.0 / 7 + square * (1.0 / 9))))
  return (exponent * 0.693_147_180_559_945_3 + 2 * z * series) * 0.434_294_481_903_251_8
}
