import PublishedProblems
import Testing

struct KnownOptimaTests {
  @Test func `optima are found by a file's name, whatever its folder, extension and case`() throws {
    let text =
      "Data file  Optimal value\n\ncap71   932615.750\ncap72, 977799.400  note\n# cap73 1\nS1.csv = 447.2\n"
    let optima = try KnownOptima(text, file: "capopt")
    #expect(optima["library/cap71.txt"]?.value == 932_615.75)
    #expect(optima["CAP72"]?.text == "977799.400")
    #expect(optima["s1.csv"]?.value == 447.2)
    #expect(optima["cap73"] == nil)
  }

  @Test func `an optimum may be off by half a unit of its last place`() throws {
    #expect(try #require(KnownOptima.Optimum("8848")).tolerance == 0.5)
    #expect(abs(try #require(KnownOptima.Optimum("932615.750")).tolerance - 0.0005) < 1e-12)
    #expect(KnownOptima.Optimum("8,848") == nil)
  }

  @Test func `a file without optima, or with two of one problem, is refused`() {
    #expect(throws: InvalidProblem.self) { try KnownOptima("name value\n", file: "o") }
    #expect(throws: InvalidProblem.self) { try KnownOptima("a 1\na 2\n", file: "o") }
    #expect(throws: Never.self) { try KnownOptima("a 1\na 1\n", file: "o") }
  }
}
