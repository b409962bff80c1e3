// swift-tools-version: 6.2
import PackageDescription

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let charts = Target.Dependency.product(name: "Charts", package: "order-router")

let package = Package(
  name: "planning-benchmarks",
  dependencies: [
    .package(name: "order-router", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
  ],
  targets: [
    .target(name: "MarkdownTables"),
    .target(name: "BenchmarkProgram", dependencies: [argumentParser]),
    .target(
      name: "NetworkExperiment",
      dependencies: [
        "MarkdownTables",
        .product(name: "OrderRouting", package: "order-router"),
        .product(name: "RouteOptimization", package: "order-router"),
        .product(name: "IntegerProgramming", package: "order-router"),
        .product(name: "GLPK", package: "order-router"),
      ],
      resources: [.embedInCode("Resources")]),
    .target(name: "MachineFacts", dependencies: ["MarkdownTables"]),
    .target(
      name: "PublishedProblems",
      dependencies: [
        .product(name: "OrderRouting", package: "order-router"),
        .product(name: "Datasets", package: "order-router"),
      ]),
    .executableTarget(
      name: "routing-benchmark",
      dependencies: [
        "BenchmarkProgram", "MachineFacts", "MarkdownTables", "NetworkExperiment", "PublishedProblems",
        .product(name: "Datasets", package: "order-router"), argumentParser, charts,
      ]),
    .executableTarget(
      name: "planning-benchmark",
      dependencies: [
        "BenchmarkProgram", "MarkdownTables", "MachineFacts",
        .product(name: "OrderRouting", package: "order-router"),
        .product(name: "RouteOptimization", package: "order-router"),
        .product(name: "RouteVerification", package: "order-router"),
        .product(name: "Geography", package: "order-router"),
        .product(name: "ScenarioFiles", package: "order-router"),
        .product(name: "Channels", package: "order-router"),
        .product(name: "Datasets", package: "order-router"),
        argumentParser,
        "SwiftCSV",
      ]),
    .target(name: "CAllocationCount"),
    .executableTarget(
      name: "single-order-benchmark",
      dependencies: [
        "BenchmarkProgram", "CAllocationCount", "MarkdownTables",
        .product(name: "OrderRouting", package: "order-router"),
        .product(name: "RouteOptimization", package: "order-router"),
        .product(name: "Geography", package: "order-router"),
        .product(name: "ScenarioFiles", package: "order-router"),
        .product(name: "Datasets", package: "order-router"),
        .product(name: "GLPK", package: "order-router"),
        argumentParser,
      ]),
    .testTarget(
      name: "RoutingBenchmarkTests",
      dependencies: [
        "BenchmarkProgram", "PublishedProblems", "routing-benchmark", argumentParser, charts,
        .product(name: "BrowserSurvey", package: "order-router"),
        .product(name: "OrderRouting", package: "order-router"),
        .product(name: "RouteOptimization", package: "order-router"),
        .product(name: "RouteVerification", package: "order-router"),
        .product(name: "GLPK", package: "order-router"),
      ], exclude: ["Results"]),
    .testTarget(
      name: "NetworkExperimentTests",
      dependencies: [
        "NetworkExperiment",
        .product(name: "OrderRouting", package: "order-router"),
        .product(name: "GLPK", package: "order-router"),
        .product(name: "IntegerProgramming", package: "order-router"),
      ]),
    .testTarget(
      name: "BenchmarkProgramTests",
      dependencies: [
        "BenchmarkProgram", "planning-benchmark", "routing-benchmark", "single-order-benchmark",
        argumentParser,
      ]),
    .testTarget(
      name: "PlanningBenchmarkTests",
      dependencies: ["BenchmarkProgram", "planning-benchmark", "MarkdownTables", argumentParser]),
    .testTarget(
      name: "PublishedProblemsTests",
      dependencies: [
        "PublishedProblems", .product(name: "OrderRouting", package: "order-router"),
        .product(name: "RouteOptimization", package: "order-router"),
        .product(name: "RouteVerification", package: "order-router"),
        .product(name: "ScenarioFiles", package: "order-router"),
        .product(name: "Datasets", package: "order-router"), .product(name: "GLPK", package: "order-router"),
      ]),
  ])

for target in package.targets {
  if target.name == "CAllocationCount" { continue }
  target.swiftSettings = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
