import Foundation
import Testing

@testable import Charts

struct PaletteTests {
  /// Normal, protan, deutan and tritan: Machado, Oliveira & Fernandes 2009, severity 1, on linear light
  /// (doi:10.1109/TVCG.2009.113).
  private static let sights: [[[Double]]] = [
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
  ]

  private func linear(_ color: String) -> [Double] {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    return [number >> 16, number >> 8 & 255, number & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  private func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// OKLab (Ottosson 2020).
  private func lab(_ light: [Double]) -> [Double] {
    let cones = product(
      [
        [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ], light.map { min(max($0, 0), 1) })
    return product(
      [
        [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
      ], cones.map { cbrt($0) })
  }

  /// The least over all sights.
  private func distance(_ one: String, _ other: String) -> Double {
    Self.sights.map { sight in
      let (first, second) = (lab(product(sight, linear(one))), lab(product(sight, linear(other))))
      return zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }.min() ?? 0
  }

  private func contrast(_ one: String, _ other: String) -> Double {
    let lights = [one, other].map { color in
      zip(linear(color), [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 } + 0.05
    }
    return (lights.max() ?? 0) / (lights.min() ?? 1)
  }

  @Test(arguments: [(Palette.light, Palette.lightGround), (Palette.dark, Palette.darkGround)])
  func `colours stand out from the ground and differ for every kind of sight`(
    colors: [String], ground: String
  ) {
    for (index, color) in colors.enumerated() {
      #expect(contrast(color, ground) >= 3, "\(color)")
      for other in colors[(index + 1)...] { #expect(distance(color, other) >= 0.1, "\(other)") }
      if index > 0 { #expect(distance(color, colors[index - 1]) >= 0.14, "\(color)") }
    }
  }

  @Test(arguments: [(Palette.lightSteps, Palette.lightGround), (Palette.darkSteps, Palette.darkGround)])
  func `steps from little to much stand out more and more, in grey too`(colors: [String], ground: String) {
    let contrasts = colors.map { contrast($0, ground) }
    #expect(contrasts[0] >= 3)
    #expect(zip(contrasts, contrasts.dropFirst()).allSatisfy { $1 > $0 * 1.25 }, "\(contrasts)")
  }

  @Test func `more series than colours have the colours again, paler`() {
    #expect((0..<16).map { Palette.color($0) } == Array(1...16))
    #expect(Palette.color(16) == 1)
    #expect(Stylesheet.text.contains("rect.c9,circle.c9{fill:var(--c1);opacity:.5}"))
  }
}
