import BrowserSurvey
import Foundation
import OrderRouting
import Testing

@testable import DayReport

@Suite(.enabled(if: Browser.program != nil, "\(Browser.absence)"), .serialized)
struct BrowserTests {
  private static let page = Result {
    let made = try Reports.make("golden/golden-112")
    return (html: String(decoding: try made.report.html(), as: UTF8.self), plan: made.plan)
  }

  private func look<Value: Decodable>(
    _ expression: String, width: Int = 1280, isDark: Bool = false, as type: Value.Type = Value.self
  ) throws -> Value {
    let look = try Look.at(try Self.page.get().html, width: width, isDark: isDark, expression)
    #expect(look.messages.isEmpty)
    return try JSONDecoder().decode(Value.self, from: Data(look.result.utf8))
  }

  @Test func `every order is in the list, those with something to tell first`() throws {
    let names: [String] = try look(
      "[...document.querySelectorAll('#orders-table tbody th button')].map(button => button.textContent)")
    let plan = try Self.page.get().plan
    #expect(Set(names) == Set(plan.problem.orders.map(\.id)) && names.count == plan.counts.orders)
    let told = plan.document().lines.filter { $0.shipment == nil }.map(\.order)
    #expect(Set(names.prefix(Set(told).count)) == Set(told))
  }

  @Test func `a search finds an order by its id and by what it holds, and says how many match`() throws {
    let order = try #require(Self.page.get().plan.problem.orders.last)
    let found: [String] = try look(
      """
      (() => {
        const select = document.getElementById('order-filter'), search = document.getElementById('order-search');
        search.value = '\(order.id)';
        select.dispatchEvent(new Event('change'));
        const first = [...document.querySelectorAll('#orders-table tbody th button')].map(row => row.textContent);
        search.value = 'no such thing';
        select.dispatchEvent(new Event('change'));
        return [...first, document.getElementById('order-status').textContent];
      })()
      """)
    #expect(found.contains(order.id) && found.count < 12)
    #expect(found.last?.hasPrefix("no order that match") == true)
  }

  @Test func `tables sort by their headings, up and down, and say so`() throws {
    struct Seen: Decodable {
      let up: [Double]
      let down: [Double]
      let states: [String]
    }
    let seen: Seen = try look(
      """
      (() => {
        const table = document.getElementById('cost-by-term'), heading = table.tHead.rows[0].cells[1];
        const values = () => [...table.tBodies[0].rows].map(row => Number(row.cells[1].dataset.sort));
        const button = heading.querySelector('button'), states = [heading.getAttribute('aria-sort')];
        table.closest('details').open = true;
        button.focus();
        document.activeElement.click();
        const down = values();
        states.push(heading.getAttribute('aria-sort'));
        button.click();
        states.push(heading.getAttribute('aria-sort'));
        return { down, up: values(), states };
      })()
      """)
    #expect(seen.down == seen.down.sorted(by: >) && seen.up == seen.down.reversed() && seen.up.count > 2)
    #expect(seen.states == ["none", "descending", "ascending"])
  }

  @Test func `an order opens to its shipments, its cost and why`() throws {
    let text: String = try look(
      """
      (() => {
        const button = document.querySelector('#orders-table tbody th button');
        button.click();
        return button.getAttribute('aria-expanded') + document.querySelector('.detail').innerText;
      })()
      """)
    #expect(text.hasPrefix("true"))
    for part in ["What it costs", "together", "Why so", "The best other ways", "Why not from"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `the amounts of the list are the plan's to the last digit`() throws {
    struct Costs: Decodable {
      let places: Int
      let cost: [Int]
      let amounts: [[Int]]
    }
    let costs: Costs = try look("JSON.parse(document.getElementById('data').textContent)")
    let plan = try Self.page.get().plan
    var scale = 1
    for _ in costs.places..<6 { scale *= 10 }
    #expect(costs.cost.reduce(0, +) * scale == Int((plan.totalCost - plan.terms.fixed).millionths))
    let shipped = plan.document().shipments.reduce(Money.zero) { $0 + $1.terms.total }
    #expect(costs.amounts.joined().reduce(0, +) * scale == Int(shipped.millionths))
  }

  @Test(arguments: [(1280, false), (390, false), (390, true), (1280, true)])
  func `nothing is wider than the page, no text is faint, and headings step by one`(
    width: Int, isDark: Bool
  ) throws {
    struct Seen: Decodable {
      let overflow: Int
      let faint: [String]
      let levels: [Int]
      let nameless: Int
    }
    let seen: Seen = try look(Self.survey, width: width, isDark: isDark)
    #expect(seen.overflow <= 0)
    #expect(seen.faint == [])
    #expect(seen.levels.first == 1 && zip(seen.levels, seen.levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(seen.nameless == 0)
  }

  private static let survey = """
    (() => {
      document.querySelector('#orders-table tbody th button').click();
      const light = color => {
        const parts = color.match(/[0-9.]+/g).slice(0, 3).map(part => part / 255)
          .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05;
      };
      const ground = light(getComputedStyle(document.body).backgroundColor);
      const isFaint = color => {
        const own = light(color);
        return Math.max(own, ground) / Math.min(own, ground) < 4.5;
      };
      const texts = [...document.querySelectorAll('main *')].filter(element => element.getClientRects().length > 0
        && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 0)
        && !element.closest('button:disabled, title, desc'));
      const root = document.documentElement;
      return {
        overflow: root.scrollWidth - root.clientWidth,
        faint: texts.filter(element => isFaint(element instanceof SVGElement
          ? getComputedStyle(element).fill : getComputedStyle(element).color)).map(element => element.textContent),
        levels: [...document.querySelectorAll('h1,h2,h3,h4')].map(heading => Number(heading.localName.slice(1))),
        nameless: [...document.querySelectorAll('table')].filter(table => !table.caption
          || !table.querySelector('th[scope=col]')).length,
      };
    })()
    """
}
