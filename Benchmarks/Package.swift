// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "planning-benchmarks",
  dependencies: [
    .package(name: "order-router", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "planning-benchmark",
      dependencies: [
        .product(name: "OrderRouting", package: "order-router"),
        .product(name: "Geography", package: "order-router"),
        .product(name: "ScenarioFiles", package: "order-router"),
        .product(name: "Datasets", package: "order-router"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "SwiftCSV",
      ],
      swiftSettings: [
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ])
