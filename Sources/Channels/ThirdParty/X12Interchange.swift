internal import ScenarioFiles

/// The segments of an X12 interchange, divided by what its ISA says.
struct X12Interchange {
  struct Segment {
    var elements: [String]
    var offset: Int

    var name: String { elements[0] }

    /// The element by its number in the standard; empty where the segment is shorter.
    subscript(number: Int) -> String { number < elements.count ? elements[number] : "" }
  }

  let segments: [Segment]

  struct Problem: Error {
    var message: String
    var offset: Int
  }

  init(_ file: SourceFile) throws(Problem) {
    let bytes = file.bytes
    var start = file.start
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    // ISA has a fixed width: the fourth byte parts elements, the byte behind its sixteenth element ends segments.
    guard start + 106 <= bytes.count else {
      throw Problem(
        message: "expected an ISA segment of 16 elements, found the end of the file", offset: start)
    }
    let separator = bytes[start + 3]
    let isa = bytes[start..<start + 105]
    guard isa.count(where: { $0 == separator }) == 16, !isa.contains(0x0A) else {
      throw Problem(message: "expected an ISA segment of 16 elements: it is not complete", offset: start)
    }
    let terminator = bytes[start + 105]
    var segments: [Segment] = []
    var index = start
    while index < bytes.count {
      while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x20 {
        index += 1
      }
      guard index < bytes.count else { break }
      let end = bytes[index...].firstIndex(of: terminator) ?? bytes.count
      let elements = bytes[index..<end].split(separator: separator, omittingEmptySubsequences: false)
      let texts = elements.map { String(decoding: $0, as: UTF8.self).trimmedBlanks }
      if let name = texts.first, !name.isEmpty { segments.append(Segment(elements: texts, offset: index)) }
      index = end + 1
    }
    self.segments = segments
  }

  /// The segments from each ST to its SE, of one transaction set each.
  var sets: [[Segment]] {
    var sets: [[Segment]] = []
    var isInside = false
    for segment in segments {
      if segment.name == "ST" {
        sets.append([])
        isInside = true
      }
      if isInside { sets[sets.count - 1].append(segment) }
      if segment.name == "SE" { isInside = false }
    }
    return sets
  }
}
