import SystemPackage

/// A CSV file in the making: cells go into a buffer, which is written out whenever it is full.
///
/// No cell is quoted: give it none that needs it. A file that is not finished is closed all the same.
struct TableFile: ~Copyable {
  private let descriptor: FileDescriptor
  private let isInterrupted: () -> Bool
  private var buffer: [UInt8] = []
  private var isRowStart = true

  private static let bufferSize = 1 << 18

  /// Makes the file, which must not be there yet, and writes the header.
  init(_ path: String, columns: String, isInterrupted: @escaping () -> Bool) throws {
    descriptor = try FileDescriptor.open(
      FilePath(path), .writeOnly, options: [.create, .exclusiveCreate],
      permissions: [.ownerReadWrite, .groupRead, .otherRead])
    self.isInterrupted = isInterrupted
    buffer.reserveCapacity(Self.bufferSize + 4096)
    buffer.append(contentsOf: columns.utf8)
    buffer.append(UInt8(ascii: "\n"))
  }

  deinit { try? descriptor.close() }

  mutating func cell(_ text: String) {
    separate()
    buffer.append(contentsOf: text.utf8)
  }

  /// UTF-8.
  mutating func cell(_ bytes: [UInt8]) {
    separate()
    buffer.append(contentsOf: bytes)
  }

  mutating func cell(_ number: Int) {
    separate()
    digits(number)
  }

  /// `prefix`, then the number with zeros before it up to `width` digits.
  mutating func cell(_ prefix: String, _ number: Int, width: Int) {
    separate()
    buffer.append(contentsOf: prefix.utf8)
    digits(number, width: width)
  }

  /// A number of hundredths with two decimals.
  mutating func cell(hundredths: Int) {
    separate()
    digits(hundredths / 100)
    buffer.append(UInt8(ascii: "."))
    digits(hundredths % 100, width: 2)
  }

  mutating func blanks(_ count: Int) {
    for _ in 0..<count { separate() }
  }

  /// Throws where the file system refuses, and ``Interrupted``.
  mutating func endRow() throws {
    buffer.append(UInt8(ascii: "\n"))
    isRowStart = true
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is left.
  consuming func finish() throws { try flush() }

  /// More of the cell that was begun last.
  mutating func text(_ text: String) { buffer.append(contentsOf: text.utf8) }

  private mutating func flush() throws {
    try descriptor.writeAll(buffer)
    buffer.removeAll(keepingCapacity: true)
    if isInterrupted() { throw Interrupted() }
  }

  private mutating func separate() {
    if !isRowStart { buffer.append(UInt8(ascii: ",")) }
    isRowStart = false
  }

  /// More of the cell that was begun last: a number of at least 0.
  mutating func digits(_ number: Int, width: Int = 1) {
    var unit = 1
    var count = 1
    while number / unit >= 10 || count < width {
      unit *= 10
      count += 1
    }
    while unit > 0 {
      buffer.append(UInt8(48 + number / unit % 10))
      unit /= 10
    }
  }
}
