// swift-tools-version: 6.2
import PackageDescription

// A feed in, normalized articles out: what a feed reader or an aggregator does with the library.
let package = Package(
  name: "FeedReader",
  dependencies: [.package(name: "NewsMetadata", path: "../..")],
  targets: [
    .executableTarget(
      name: "FeedReader",
      dependencies: [.product(name: "NewsMetadata", package: "NewsMetadata")]
    )
  ],
  swiftLanguageModes: [.v6]
)
