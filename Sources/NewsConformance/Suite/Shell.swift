#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Runs a command line, for the suite alone: the library itself does no input or output.
package enum Shell {
  /// Runs a line of `sh` on some input, and gives its output and exit status.
  package static func run(
    _ line: String, input: [UInt8] = []
  ) throws -> (output: [UInt8], status: Int32) {
    // The input goes through a file: with two pipes, either side could wait for the other for ever.
    guard let inputFile = tmpfile() else { throw failure("no temporary file") }
    defer { fclose(inputFile) }
    guard fwrite(input, 1, input.count, inputFile) == input.count, fflush(inputFile) == 0 else {
      throw failure("the input cannot be written")
    }
    rewind(inputFile)
    var pipe: [Int32] = [0, 0]
    guard openPipe(&pipe) == 0 else { throw failure("no pipe") }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, fileno(inputFile), 0)
    posix_spawn_file_actions_adddup2(&actions, pipe[1], 1)
    posix_spawn_file_actions_addclose(&actions, pipe[0])
    posix_spawn_file_actions_addclose(&actions, pipe[1])
    var arguments = ["sh", "-c", line].map { (word: String) in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let error = posix_spawn(&process, "/bin/sh", &actions, nil, &arguments, environ)
    close(pipe[1])
    defer { close(pipe[0]) }
    guard error == 0 else { throw failure("sh cannot be run") }

    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = read(pipe[0], &chunk, chunk.count)
      if count > 0 { output += chunk[..<count] } else if count == 0 || errno != EINTR { break }
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    // As shells do: the exit status, or 128 and the signal.
    let signal = status & 0x7F
    return (output, signal == 0 ? status >> 8 & 0xFF : 128 + signal)
  }

  private static func failure(_ what: String) -> ExternalProgram.Failure {
    ExternalProgram.Failure(description: "\(what): \(String(cString: strerror(errno)))")
  }
}

private func openPipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { pipe(ends) }
