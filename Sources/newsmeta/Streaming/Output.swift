#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writing to file descriptors.
enum Output {
  /// Where to write.
  enum Target: Int32 {
    case standardOutput = 1
    case standardError = 2
  }

  /// A reader that goes away shows as an error of `write`, not as a signal.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Writes bytes, all of them.
  static func write(_ bytes: [UInt8]) throws(StreamFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(
          Target.standardOutput.rawValue, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw .readerGone
      } else if errno == EAGAIN {
        waitUntilWritable(Target.standardOutput.rawValue)
      } else if errno != EINTR {
        throw .writing(String(cString: strerror(errno)))
      }
    }
  }

  /// Writes a text for people; what cannot be written is let go.
  static func write(_ text: String, to target: Target) {
    var text = text
    text.withUTF8 { _ = systemWrite(target.rawValue, UnsafeRawBufferPointer($0)) }
  }

  /// Whether a person sees what is written there.
  static func isTerminal(_ target: Target) -> Bool { isatty(target.rawValue) == 1 }

  /// Ends the program.
  static func exit(_ status: Int32) -> Never { systemExit(status) }

  private static func waitUntilWritable(_ descriptor: Int32) {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)]
    poll(&descriptors, 1, -1)
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemExit(_ status: Int32) -> Never { exit(status) }

/// Why a stream ended before its input did.
enum StreamFailure: Error {
  /// The reader of our output has closed it.
  case readerGone
  /// Standard output cannot be written.
  case writing(String)
  /// Some input could not be read; it was said on standard error when it happened.
  case reading

  /// Ends the program with the contract's status.
  func exit() -> Never {
    switch self {
    case .readerGone: Output.exit(0)
    case .writing(let reason):
      Output.write("newsmeta: cannot write to standard output: \(reason)\n", to: .standardError)
      Output.exit(1)
    case .reading: Output.exit(1)
    }
  }
}
