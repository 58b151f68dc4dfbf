/// What is asked again and again of the record of an entity, read once.
struct ReadRecord: BitwiseCopyable {
  let source: EntityRecord
  /// See ``EntityRecord/container``.
  let container: UInt32
  /// See ``EntityRecord/weight``.
  let weight: UInt32
  /// The numbers of the country and the container in the memory that has the meaning.
  var countryNumber: UInt32 = 0
  var containerNumber: UInt32 = 0
  /// See ``EntityRecord/country``.
  let country: UInt16
  /// See ``EntityRecord/isCapital``.
  let isCapital: Bool

  @inline(__always)
  init(_ record: EntityRecord) {
    source = record
    container = record.container
    weight = record.weight
    country = record.country
    isCapital = record.isCapital
  }

  /// See ``EntityRecord/point``.
  @inline(__always) var point: (latitude: Int32, longitude: Int32)? { source.point }
}
