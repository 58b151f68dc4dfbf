// swift-tools-version: 6.2
import PackageDescription

// What an embedder does: depends on the library alone. Built and run by .ci/run.
let package = Package(
  name: "Consumer",
  dependencies: [.package(name: "NewsMetadata", path: "../..")],
  targets: [
    .executableTarget(
      name: "Consumer",
      dependencies: [.product(name: "NewsMetadata", package: "NewsMetadata")]
    ),
    // A feed in, normalized articles out: what a feed reader or an aggregator does.
    .executableTarget(
      name: "FeedReader",
      dependencies: [.product(name: "NewsMetadata", package: "NewsMetadata")]
    ),
    // The full Foundation brings another ICU into the process: the two must not meet.
    .executableTarget(
      name: "BesideFoundation",
      dependencies: [.product(name: "NewsMetadata", package: "NewsMetadata")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
