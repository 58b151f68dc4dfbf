import Foundation
import NewsMetadata

// Foundation's formatter and ours on the same day, in one process with two ICUs.
let formatter = DateFormatter()
formatter.locale = Locale(identifier: "fr_FR")
formatter.timeZone = TimeZone(identifier: "Europe/Paris")
formatter.dateStyle = .full
let day = Date(timeIntervalSince1970: 1_551_780_000)
let written = formatter.string(from: day)
let read = DateParser(DateParser.Options(languages: ["fr"])).parse(written)
print("Foundation writes \(written)")
print("NewsMetadata reads \(read.date?.value ?? "nothing")")
print(
  SearchKeys("Đà Nẵng").search, "Đà Nẵng".applyingTransform(.stripDiacritics, reverse: false) ?? "")
