import Plotting

/// Letters of one width, wrapped anywhere: enough to lay a figure out without any font.
struct ApproximateMeasurer: TextMeasurer {
  func size(of block: TextBlock) -> Size {
    let letter = block.fontSize * (block.isBold ? 0.68 : 0.6)
    var rows = block.text.letters.split(separator: "\n", omittingEmptySubsequences: false)
    if block.lines == 1 { rows = [block.text.letters[...]] }
    let width = Double(rows.map(\.count).max() ?? 0) * letter
    let height = block.fontSize * 1.2 * (block.width == nil ? Double(rows.count) : 1)
    guard let limit = block.width, width > limit else { return Size(width: width, height: height) }
    let lines = min(Double(block.lines), (width / max(limit, 1)).rounded(.up))
    return Size(width: max(limit, letter), height: height * lines)
  }
}
