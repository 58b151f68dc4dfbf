#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file, or standard input, read in chunks.
struct InputFile: ~Copyable {
  /// The name as given; nil for standard input.
  let name: String?
  private let descriptor: Int32

  /// Why a file cannot be read.
  struct Failure: Error {
    /// The name as given, or `standard input`.
    let name: String
    /// What the system says.
    let reason: String
  }

  /// Standard input.
  init() {
    name = nil
    descriptor = 0
  }

  /// Opens a file; `-` is standard input.
  init(_ name: String) throws(Failure) {
    self.name = name == "-" ? nil : name
    descriptor = name == "-" ? 0 : open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(name: name, reason: String(cString: strerror(errno)))
    }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The number of bytes, nil where it is not known before the end.
  var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Reads what is there, at most as much as fits; 0 at the end. Waits where nothing is there yet.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    while true {
      let count = systemRead(descriptor, buffer)
      if count >= 0 { return count }
      if errno == EAGAIN {
        var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
        poll(&descriptors, 1, -1)
      } else if errno != EINTR {
        throw Failure(name: name ?? "standard input", reason: String(cString: strerror(errno)))
      }
    }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
