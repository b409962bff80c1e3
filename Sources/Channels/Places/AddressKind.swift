/// What kind of address a text names.
enum AddressKind {
  /// `RESIDENTIAL`, `OFFICE`, `Commercial`, …; `nil` for a word that says nothing.
  static func named(_ word: String) -> ChannelOrder.AddressType? {
    if word.isEmpty { return nil }
    return switch word.lowercased() {
    case "residential", "residence", "home": .residential
    case "commercial", "office", "business", "company": .business
    case "po_box", "po box", "pobox", "post_office_box": .postOfficeBox
    case "military", "apo", "fpo", "dpo": .military
    default: nil
    }
  }

  /// Whether an address of the United States is of the armed forces: state AA, AE or AP.
  static func isMilitary(region: String) -> Bool {
    region.utf8.count == 2 && ["AA", "AE", "AP"].contains(region.uppercased())
  }

  /// Whether a line of the address names a post office box.
  static func isPostOfficeBox(_ recipient: Recipient) -> Bool {
    var isBox = false
    recipient.forEachField { field, text in
      guard field == .address1 || field == .address2, beginsWithP(text) else { return }
      isBox = isBox || namesPostOfficeBox(recipient[field])
    }
    return isBox
  }

  /// Whether the first letter or digit is a P, as of every box.
  private static func beginsWithP(_ line: Span<UInt8>) -> Bool {
    for index in 0..<line.count {
      let byte = line[index] | 0x20
      if byte >= 97 && byte <= 122 || line[index] >= 48 && line[index] <= 57 {
        return byte == UInt8(ascii: "p")
      }
    }
    return false
  }

  private static func namesPostOfficeBox(_ line: String) -> Bool {
    let letters = line.lowercased().utf8.filter { $0 >= 97 && $0 <= 122 || $0 >= 48 && $0 <= 57 }
    let text = String(decoding: letters, as: UTF8.self)
    if text.hasPrefix("postofficebox") { return true }
    guard text.hasPrefix("pobox") else { return false }
    return text.utf8.dropFirst(5).first.map { $0 >= 48 && $0 <= 57 } ?? true
  }
}
