/// What kind of address a text names.
enum AddressKind {
  /// `RESIDENTIAL`, `OFFICE`, `Commercial`, …; `nil` for a word that says nothing.
  static func named(_ word: String) -> ChannelOrder.AddressType? {
    switch word.lowercased() {
    case "residential", "residence", "home": .residential
    case "commercial", "office", "business", "company": .business
    case "po_box", "po box", "pobox", "post_office_box": .postOfficeBox
    case "military", "apo", "fpo", "dpo": .military
    default: nil
    }
  }

  /// Whether an address of the United States is of the armed forces: state AA, AE or AP.
  static func isMilitary(region: String) -> Bool { ["AA", "AE", "AP"].contains(region.uppercased()) }

  /// Whether the lines of an address name a post office box.
  static func isPostOfficeBox(_ lines: [String]) -> Bool {
    lines.contains { line in
      let letters = line.lowercased().utf8.filter { $0 >= 97 && $0 <= 122 || $0 >= 48 && $0 <= 57 }
      let text = String(decoding: letters, as: UTF8.self)
      if text.hasPrefix("postofficebox") { return true }
      guard text.hasPrefix("pobox") else { return false }
      return text.utf8.dropFirst(5).first.map { $0 >= 48 && $0 <= 57 } ?? true
    }
  }
}
