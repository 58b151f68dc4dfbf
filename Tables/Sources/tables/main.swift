import ArticleTables
import DateTables
import Foundation
import NameTables
import TableKit
import TextTables

// usage: tables DATA SOURCES [text|dates|names|articles …]
// Compiles the readable sources in DATA to the .bin files under SOURCES; all areas unless named.

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 2 else {
  print("usage: tables DATA SOURCES [text|dates|names|articles …]")
  exit(2)
}
let data = URL(fileURLWithPath: arguments[1])
let sources = URL(fileURLWithPath: arguments[2])
let named = Array(arguments.dropFirst(2))
let areas = named.isEmpty ? ["text", "dates", "names", "articles"] : named

do {
  for area in areas {
    let files =
      switch area {
      case "text": try TextTables.compile(data: data)
      case "dates": try DateTables.compile(data: data)
      case "names": try NameTables.compile(data: data)
      case "articles": try ArticleTables.compile(data: data)
      default: throw TableError("no area \(area)")
      }
    for file in files {
      let bytes = file.bytes
      try Data(bytes).write(to: sources.appendingPathComponent(file.path))
      print("\(file.path)\t\(bytes.count)\t\(file.sources.joined(separator: " "))")
    }
  }
} catch {
  FileHandle.standardError.write(Data("tables: \(error)\n".utf8))
  exit(1)
}
