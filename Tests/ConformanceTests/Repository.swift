/// The folder of the package, where fixtures, examples and scripts lie.
let repository = String(
  #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 })
