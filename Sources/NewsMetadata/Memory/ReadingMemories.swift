internal import NewsNames
internal import Synchronization

/// The memories of a reader: as many as there were readings at once, each lent to one at a time.
final class ReadingMemories: Sendable {
  private let resolver: NameResolver
  private let atRest = Mutex<[ReadingMemory]>([])

  init(_ resolver: NameResolver) { self.resolver = resolver }

  /// Lends a memory to a reading.
  func lend<Result>(_ read: (ReadingMemory) -> Result) -> Result {
    let memory = atRest.withLock { $0.popLast() } ?? ReadingMemory(resolver)
    defer { atRest.withLock { $0.append(memory) } }
    return read(memory)
  }
}
