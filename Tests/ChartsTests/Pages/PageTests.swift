import Foundation
import Testing

@testable import Charts

struct PageTests {
  private func reasons(_ page: Page) -> [String] {
    do {
      _ = try page.html()
      return []
    } catch {
      return error.reasons
    }
  }

  private func reasons(_ json: String) -> [String] {
    do {
      _ = try Page(json: Data(json.utf8))
      return []
    } catch {
      return error.reasons
    }
  }

  private func page(_ points: [ChartPoint], origin: ChartOrigin = ExamplePage.origin) -> Page {
    let lines = StepLines(
      title: "Lines", horizontal: Quantity("Time"), vertical: Quantity("Gap"),
      lines: [NamedSeries("HiGHS", points: points)], origin: origin)
    return Page(title: "Page", summary: "", charts: [.stepLines(lines)])
  }

  @Test func `a page is the same after it was stored and read again`() throws {
    let page = try ExamplePage.page()
    let json = try page.json()
    let again = try Page(json: json)
    #expect(again == page)
    #expect(try again.json() == json)
    #expect(try again.html() == page.html())
  }

  @Test func `every chart states its scenario, seeds, machine and day, and the fitted exponents`() throws {
    let html = try ExamplePage.page().html()
    let captions = html.components(separatedBy: "<figcaption>").dropFirst()
    #expect(captions.count == 4)
    for caption in captions {
      let text = caption.components(separatedBy: "</figcaption>")[0]
      #expect(text.contains("Scenario: t") && text.contains("seed") && text.contains("made-up machine"))
      #expect(text.contains("<time>2026-11-24</time>"))
    }
    #expect(html.contains("plan: Time grows as Orders<sup>1.14</sup> ±"))
  }

  @Test func `nothing is loaded from anywhere and there is no script`() throws {
    let html = try ExamplePage.page().html()
    for forbidden in ["<script", "src=", "http://", "https://", "@import", "url(", "<img", "onload="] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func `values that are no numbers are refused, all of them, with their places`() {
    let points = [ChartPoint(x: 1, y: .nan), ChartPoint(x: .infinity, y: -1), ChartPoint(x: 1e16, y: 1)]
    let reasons = reasons(page(points))
    let line = "charts[0].step_lines.lines[0]"
    let places = ["points[0].y", "points[1].x", "points[1].y", "points[2].x"].map { "\(line).\($0)" }
    #expect(reasons.map { $0.components(separatedBy: ":")[0] } == places)
    let first = "\(line).points[0].y: nan is not a number that can be drawn; leave the point out"
    #expect(reasons.first == first)
    #expect(throws: InvalidPage.self) { try page(points).json() }
  }

  @Test func `a line that goes back in time is refused`() {
    let reasons = reasons(page([ChartPoint(x: 2, y: 1), ChartPoint(x: 1, y: 1)]))
    #expect(reasons == ["charts[0].step_lines.lines[0].points[1].x: 1.0 comes before the point ahead of it"])
  }

  @Test func `a chart without scenario, seed or machine is refused`() {
    let origin = ChartOrigin(scenario: " ", seeds: [], machine: "")
    #expect(reasons(page([], origin: origin)).count == 3)
  }

  @Test func `a bar with an amount too few, a name twice and an unknown highlight are refused`() {
    let bars = StackedBars(
      title: "Bars", quantity: Quantity("Cost"), terms: ["postage", "fees"],
      bars: [.init("a", amounts: [1]), .init("a", amounts: [1, 2])], highlight: "b",
      origin: ExamplePage.origin)
    let expected = [
      "charts[0].stacked_bars.bars[1].name: a stands twice",
      "charts[0].stacked_bars.highlight: b is the name of none of bars",
      "charts[0].stacked_bars.bars[0]: 1 amounts for 2 terms; give one for each",
    ]
    #expect(reasons(Page(title: "Page", summary: "", charts: [.stackedBars(bars)])) == expected)
  }

  @Test func `JSON that is no page is refused with the place`() {
    #expect(reasons("{").first?.hasPrefix("this is not JSON. ") == true)
    let number = #"{"title": "x", "summary": "", "charts": [1e999]}"#
    #expect(reasons(number).first?.contains("1e999") == true)
    let origin = #"{"scenario": "s", "seeds": [-1], "machine": "m"}"#
    let quantity = #"{"name": "x", "unit": ""}"#
    let fields = #""title": "x", "quantity": \#(quantity), "terms": [], "bars": [], "origin": \#(origin)"#
    let seed = #"{"title": "x", "summary": "", "charts": [{"stacked_bars": {\#(fields)}}]}"#
    #expect(reasons(seed) == ["a number does not fit; seeds are whole and not below zero"])
    #expect(reasons(#"{"title": "x", "summary": ""}"#) == ["the whole: there is no charts"])
    let kinds =
      "charts[0]: "
      + "a chart has one key, of stacked_bars, step_lines, power_law, labelled_points, histogram, flow_map"
    #expect(reasons(#"{"title": "x", "summary": "", "charts": [{"pie": {}}]}"#) == [kinds])
    let text = #"{"title": "x", "summary": "", "charts": [{"stacked_bars": {"title": 3}}]}"#
    #expect(reasons(text).first?.hasPrefix("charts[0].stacked_bars.title: ") == true)
  }

  @Test func `a page without charts says so`() throws {
    #expect(try Page(title: "Page", summary: "", charts: []).html().contains("There are no charts."))
  }
}
