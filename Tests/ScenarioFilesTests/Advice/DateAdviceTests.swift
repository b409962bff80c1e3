import Testing

@testable import ScenarioFiles

@Suite struct DateAdviceTests {
  @Test(arguments: [
    "2026/11/27", "2026.11.27", "20261127", "27112026", "11272026", "27.11.2026", "27.11.26", "11/27/2026",
    "27/11/2026", "11/27/26", "27-11-2026", "27-Nov-2026", "27-Nov-26", "27 November 2026", "Nov 27, 2026",
    "November 27th, 2026", "Fri, 27 Nov 2026", "27Nov2026", "2026-Nov-27", "2026-11-27T00:00:00",
    "2026-11-27 00:00:00", "2026-11-27T18:00:00-05:00", "11/27/2026 12:00 AM", "27. Nov. 2026",
  ])
  func `a date in another notation is suggested as it is`(text: String) {
    #expect(DateAdvice.suggestion(for: text) == "Maybe \"2026-11-27\".")
  }

  @Test(arguments: [
    ("2026-1-5", "2026-01-05"), ("11/11/2026", "2026-11-11"), ("1.2.2026", "2026-02-01"),
    ("05.06.07", "2007-06-05"), ("27 mars 2026", "2026-03-27"), ("3 dez 2026", "2026-12-03"),
  ])
  func `days and months without their zeros, and months of other languages, are understood`(
    text: String, date: String
  ) {
    #expect(DateAdvice.suggestion(for: text) == "Maybe \"\(date)\".")
  }

  @Test(arguments: [
    ("11/12/2026", "\"2026-11-12\" or \"2026-12-11\""), ("26-11-27", "\"2026-11-27\" or \"2027-11-26\""),
    ("01/02/03", "\"2003-01-02\" or \"2003-02-01\" or \"2001-02-03\""),
    ("10112026", "\"2026-10-11\" or \"2026-11-10\""),
  ])
  func `all dates are named that a text may mean`(text: String, dates: String) {
    #expect(DateAdvice.suggestion(for: text) == "Maybe \(dates).")
  }

  @Test func `a spreadsheet's number of a day is told as its date`() {
    for text in ["46353", "46353.0", "46353.75"] {
      #expect(DateAdvice.suggestion(for: text).contains("number of a day, \"2026-11-27\""))
    }
  }

  @Test(arguments: ["2026-11-31", "31.02.2026", "tomorrow", "13", "2026-11", "99/99/9999", "", "Q4 2026"])
  func `no date is suggested where there is none`(text: String) {
    #expect(DateAdvice.suggestion(for: text) == "")
  }

  @Test(arguments: [
    "14:00:00", "2:00 PM", "2 pm", "2:00p.m.", "1400", "14.00", "14h00", "14:00 Uhr", "14:00:00.000",
    "0.5833333333",
  ])
  func `a time in another notation is suggested as it is`(text: String) {
    #expect(TimeAdvice.suggestion(for: text).contains("\"14:00\""))
    #expect(TimeAdvice.suggestion(for: text).count { $0 == "\"" } == 2)
  }

  @Test(arguments: [
    ("9:30", "Maybe \"09:30\"."), ("12:00 AM", "Maybe \"00:00\"."), ("12:15 pm", "Maybe \"12:15\"."),
    ("930", "Maybe \"09:30\"."), ("14:30:15", "There are no seconds here: \"14:30\" or \"14:31\"."),
    ("23:59:59", "There are no seconds here: \"23:59\" or \"00:00\"."), ("24:00", ""), ("14:60", ""),
    ("13:00 PM", ""),
    ("noon", ""), ("14:00-05:00", ""), ("14", ""),
  ])
  func `no time is suggested that is another`(text: String, advice: String) {
    #expect(TimeAdvice.suggestion(for: text) == advice)
  }

  @Test func `the words of other programs for yes and no are understood`() {
    for (word, advice) in [("Y", "yes"), ("wahr", "yes"), ("Non", "no"), ("off", "no")] {
      let found = ScenarioFixture().replacing("WEST,,no", with: "WEST,,\(word)", in: "channel_rules.csv")
        .found()
      #expect(found.map(\.suggestion) == ["Maybe \"\(advice)\"."])
    }
  }
}
