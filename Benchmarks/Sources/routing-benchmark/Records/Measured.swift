import Foundation

/// A program's JSON, with when and where it was made.
struct Measured<Record: Decodable>: Decodable {
  let moment: MeasuringMoment
  let result: Record

  /// The JSON that is decoded as this.
  static func data(_ moment: MeasuringMoment, result: Data) throws -> Data {
    let facts = ["date": moment.date, "machine": moment.machine, "load": moment.load]
    let whole: [String: Any] = ["moment": facts, "result": try JSONSerialization.jsonObject(with: result)]
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try JSONSerialization.data(withJSONObject: whole, options: options) + Data("\n".utf8)
  }
}
