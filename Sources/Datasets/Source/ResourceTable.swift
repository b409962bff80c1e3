/// A table that comes with the module.
enum ResourceTable {
  /// The cells of every row below the header; no cell has quotes. O(bytes).
  static func rows(_ table: [UInt8]) -> [[String]] {
    table.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// A price with two places in cents.
  static func cents(_ text: String) -> Int {
    let digits = text.split(separator: ".").joined()
    guard let cents = Int(digits), text.utf8.count == digits.utf8.count + 1 else {
      preconditionFailure("broken price in a bundled table: \(text)")
    }
    return cents
  }
}
