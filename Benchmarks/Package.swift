// swift-tools-version: 6.2
import PackageDescription

// Throughput of every floor, and the same inputs side by side with other libraries.
// Never compiled by a user of the library; see README.md beside this file.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "NewsMetadata", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // What is measured on: made from our own words, the same in every run.
    .target(name: "Inputs"),
    .executableTarget(
      name: "NewsBenchmarks",
      dependencies: [
        "Inputs",
        .product(name: "NewsMetadata", package: "NewsMetadata"),
        .product(name: "NewsConformance", package: "NewsMetadata"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/NewsBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    ),
    .executableTarget(
      name: "SideBySide",
      dependencies: [
        "Inputs",
        .product(name: "NewsMetadata", package: "NewsMetadata"),
        .product(name: "NewsConformance", package: "NewsMetadata"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
