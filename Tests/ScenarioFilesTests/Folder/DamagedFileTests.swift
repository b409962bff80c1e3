import OrderRouting
import ScenarioFiles
import Testing

@Suite struct DamagedFileTests {
  private static let bytes = Array(",\"\n\r\0|*-.9e: {}[]\\\u{A0}é".utf8) + [0xFF, 0xC2, 0xA0]

  @Test func `whatever bytes a file has, it reads or its errors are listed`() throws {
    let names = ScenarioFixture.tables.keys.sorted()
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let name = names[Int.random(in: 0..<names.count, using: &generator)]
      var damaged = Array((ScenarioFixture.tables[name] ?? "").utf8)
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let position = Int.random(in: 0..<damaged.count, using: &generator)
        let byte = Self.bytes[Int.random(in: 0..<Self.bytes.count, using: &generator)]
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: damaged.removeSubrange(position...)
        case 1...3: damaged.insert(byte, at: position)
        default: damaged[position] = byte
        }
        if damaged.isEmpty { break }
      }
      do throws(InvalidScenarioFolder) {
        _ = try ScenarioFixture().setting(name, toBytes: damaged).read()
      } catch {
        let errors = error.diagnostics.filter { $0.severity == .error }
        #expect(error.errorCount > 0 && errors.count == error.errorCount, "seed \(seed)")
        #expect(Set(errors).count == errors.count, "seed \(seed): \(error)")
        #expect(errors.allSatisfy { !$0.message.isEmpty && ($0.line > 0) == ($0.column > 0) }, "seed \(seed)")
      }
    }
  }
}
