/// What a metric of a name holds, in the format's own words.
enum MetricKind: String {
  case counter, gauge, histogram
}

/// One series of a metric: its labels, and what it has measured.
protocol MetricSeries: AnyObject, Sendable {
  static var kind: MetricKind { get }
  /// Appends the series' lines.
  func write(name: String, labels: String, to text: inout String)
}

enum MetricText {
  /// `name{labels} value`
  static func line(_ name: String, _ labels: String, _ value: String, to text: inout String) {
    text += name
    if !labels.isEmpty { text += "{\(labels)}" }
    text += " \(value)\n"
  }

  /// `0.25`, without a point where the number is whole.
  static func number(_ value: Double) -> String {
    if value == .infinity { return "+Inf" }
    if value == -.infinity { return "-Inf" }
    if value.isNaN { return "NaN" }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }

  /// A name of the format: letters, digits and underlines, with no digit first.
  static func name(_ label: String) -> String {
    let name = String(
      label.unicodeScalars.map { scalar in
        let isPlain =
          scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        return isPlain ? Character(scalar) : "_"
      })
    return name.first?.isNumber ?? true ? "_" + name : name
  }

  /// `name="value",…`, in order of name.
  static func labels(_ dimensions: [(String, String)]) -> String {
    dimensions.map { (name($0.0), $0.1) }.sorted { $0 < $1 }.map { label in
      "\(label.0)=\"\(escaped(label.1))\""
    }.joined(separator: ",")
  }

  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
