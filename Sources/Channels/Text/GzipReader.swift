private import CZlib

/// Unpacks gzip: the members of a file, one after another.
enum GzipReader {
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// The unpacked bytes; `nil` where they are damaged, cut off, or more than `limit`.
  static func unpack(_ bytes: [UInt8], limit: Int = 4_000_000_000) -> [UInt8]? {
    guard bytes.count <= Int(UInt32.max) else { return nil }
    var stream = unsafe z_stream()
    guard unsafe czlib_inflate_init(&stream) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var input = bytes
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    let size = chunk.count
    let isWhole = unsafe input.withUnsafeMutableBufferPointer { source -> Bool in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(source.count)
      while true {
        let status = unsafe chunk.withUnsafeMutableBufferPointer { target -> Int32 in
          unsafe stream.next_out = target.baseAddress
          unsafe stream.avail_out = UInt32(target.count)
          return unsafe inflate(&stream, Z_NO_FLUSH)
        }
        output.append(contentsOf: unsafe chunk[..<(size - Int(stream.avail_out))])
        guard output.count <= limit else { return false }
        switch status {
        case Z_OK: continue
        case Z_STREAM_END:
          if unsafe stream.avail_in == 0 { return true }
          guard unsafe inflateReset(&stream) == Z_OK else { return false }
        default: return false
        }
      }
    }
    return isWhole ? output : nil
  }
}
