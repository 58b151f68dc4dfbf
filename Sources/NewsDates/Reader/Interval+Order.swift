internal import NewsText

// What one end of a stretch tells of the other.

extension Interval {
  /// Both ends of a range are written in one order: the end whose numbers leave no doubt settles the other, as
  /// in "05/08/2018 - 16/08/2018".
  static func settleOrder(_ first: inout DateReading, _ last: inout DateReading) {
    let isFirstOpen = first.issues.contains { $0.code == "ambiguous-order" }
    let isLastOpen = last.issues.contains { $0.code == "ambiguous-order" }
    if isFirstOpen, !isLastOpen, let order = DateParser.fieldOrder(of: last.moment) {
      turn(&first, to: order)
    } else if isLastOpen, !isFirstOpen, let order = DateParser.fieldOrder(of: first.moment) {
      turn(&last, to: order)
    }
  }

  /// Takes the reading of an ambiguous date that has its numbers in an order.
  private static func turn(_ reading: inout DateReading, to order: FieldOrder) {
    let readings = [reading.moment] + reading.alternatives
    guard let moment = readings.first(where: { DateParser.fieldOrder(of: $0) == order }) else {
      return
    }
    reading.moment = moment
    reading.moment.confidence = 0.9
    reading.alternatives = []
    reading.issues.removeAll { $0.code == "ambiguous-order" }
  }
}
