enum MojibakeStep {
  static func run(
    _ input: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options,
    into rewriter: inout Rewriter
  ) {}
}
