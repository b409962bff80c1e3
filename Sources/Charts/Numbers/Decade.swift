import Foundation

/// Powers of ten.
enum Decade {
  /// The largest whole e with 10^e ≤ value, for a value above zero.
  static func exponent(_ value: Double) -> Int {
    precondition(value > 0 && value.isFinite, "only numbers above zero have a decade")
    var exponent = Int(log10(value).rounded(.down))
    // The logarithm of 1000 may come out a digit below 3.
    if power(exponent + 1) <= value { exponent += 1 }
    if power(exponent) > value { exponent -= 1 }
    return exponent
  }

  /// As the nearest number to it, as the text `1e…` is read.
  static func power(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? pow(10, Double(exponent)) }
}
