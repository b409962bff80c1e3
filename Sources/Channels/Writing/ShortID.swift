/// Ids as channels take them: long ones are cut, and end with a part of their digest so that none is like another.
enum ShortID {
  /// The id as it is where it has at most `most` characters; else its beginning and 8 hexadecimal digits of its
  /// SHA-256. The same id always gives the same text.
  static func text(_ id: String, most: Int) -> String {
    if id.unicodeScalars.count <= most { return id }
    return String(String.UnicodeScalarView(id.unicodeScalars.prefix(most - 8))) + digits(id)
  }

  /// The letters and digits of an id, followed by 8 hexadecimal digits of its SHA-256; at most `most` characters.
  static func alphanumeric(_ id: String, most: Int) -> String {
    let kept = id.unicodeScalars.filter { scalar in
      (48...57).contains(scalar.value) || (65...90).contains(scalar.value)
        || (97...122).contains(scalar.value)
    }
    return String(String.UnicodeScalarView(kept.prefix(most - 8))) + digits(id)
  }

  private static func digits(_ id: String) -> String { String(Digest.sha256(Array(id.utf8)).prefix(8)) }
}
