struct MisreadingTable: Sendable {
  static let shared = MisreadingTable()
  func isSuspect(_ bytes: UnsafeBufferPointer<UInt8>, lead: Int, trail: Int) -> Bool { false }
}
