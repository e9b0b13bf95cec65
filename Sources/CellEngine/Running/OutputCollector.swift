import NotebookDocument

/// The output of one cell, in order, and no more of it than a report can bear.
struct OutputCollector {
  /// How many bytes a cell may print on both streams.
  static let limit = 1_000_000
  /// How many values a cell may display, and their size in bytes.
  static let valueLimit = (count: 1_000, bytes: 100_000_000)
  /// How much of standard error is kept beyond the limit: a crash has its reason there.
  private static let tailLength = 4_096

  private var outputs: [CellOutput] = []
  private var pending: [UInt8] = []
  private var stream = StandardStream.standardOutput
  private var count = 0
  private var values = (count: 0, bytes: 0)
  private var tail: [UInt8] = []

  private var isCut: Bool { count > Self.limit }

  /// Adds what the cell printed.
  mutating func append(_ bytes: ArraySlice<UInt8>, on stream: StandardStream) {
    guard !isCut else {
      if stream == .standardError { tail = Array((tail + bytes).suffix(Self.tailLength)) }
      return
    }
    if stream != self.stream { endText() }
    self.stream = stream
    let room = Self.limit - count
    pending += bytes.prefix(room)
    count += bytes.count
    if isCut {
      endText()
      outputs.append(
        .remark("The output is cut here: the cell printed more than \(Self.limit.inBytes)."))
      append(bytes.dropFirst(room), on: stream)
    }
  }

  /// Adds a value that the cell displayed.
  mutating func append(_ value: DisplayedValue) {
    let wasFull = hasTooManyValues
    values.count += 1
    values.bytes += value.representations.values.reduce(0) { $0 + $1.count }
    guard !wasFull else { return }
    endText()
    if hasTooManyValues {
      outputs.append(
        .remark(
          "The values from here on are not shown: the cell displayed more than "
            + "\(Self.valueLimit.count), or more than \(Self.valueLimit.bytes.inBytes)."))
    } else {
      outputs.append(.value(value.withTextCut(to: Self.limit)))
    }
  }

  private var hasTooManyValues: Bool {
    values.count > Self.valueLimit.count || values.bytes > Self.valueLimit.bytes
  }

  /// What has been collected.
  mutating func collected() -> [CellOutput] {
    endText()
    guard !tail.isEmpty else { return outputs }
    return outputs + [.text(String(decoding: tail, as: UTF8.self), stream: .standardError)]
  }

  private mutating func endText() {
    guard !pending.isEmpty else { return }
    outputs.append(.text(String(decoding: pending, as: UTF8.self), stream: stream))
    pending = []
  }
}

extension DisplayedValue {
  /// The value with its plain text shortened, where it is longer than a report can bear.
  fileprivate func withTextCut(to limit: Int) -> DisplayedValue {
    guard let text = representations["text/plain"], text.count > limit else { return self }
    var value = self
    value.representations["text/plain"] = text.prefix(limit) + Array(" …".utf8)
    return value
  }
}
