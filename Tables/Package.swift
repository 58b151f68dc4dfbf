// swift-tools-version: 6.2
import PackageDescription

// Compiles the readable sources in Data/ to the .bin files that the library embeds.
// Never compiled by a user of the library. `./build` runs it; see README.md beside this file.
let package = Package(
  name: "Tables",
  dependencies: [.package(name: "NewsMetadata", path: "..")],
  targets: [
    // What every area shares: reading TSV, writing sections.
    .target(name: "TableKit"),
    .target(
      name: "TextTables",
      dependencies: ["TableKit", .product(name: "NewsText", package: "NewsMetadata")]),
    .target(
      name: "DateTables",
      dependencies: [
        "TableKit", .product(name: "NewsText", package: "NewsMetadata"),
        .product(name: "NewsDates", package: "NewsMetadata"),
      ]),
    .target(
      name: "NameTables",
      dependencies: ["TableKit", .product(name: "NewsNames", package: "NewsMetadata")]),
    .target(
      name: "ArticleTables",
      dependencies: ["TableKit", .product(name: "NewsMetadata", package: "NewsMetadata")]),
    .executableTarget(
      name: "tables",
      dependencies: ["TableKit", "TextTables", "DateTables", "NameTables", "ArticleTables"]),
  ],
  swiftLanguageModes: [.v6]
)
