/// A plain array that is long, in Swift's notation without its middle.
///
/// Only what is shown becomes text: a notebook may end a cell with millions of elements.
struct LongList {
  private let list: any ListValue

  /// The largest number of elements that are shown in full.
  private static let longest = 200

  /// Makes a list of an array; `nil` for a short one and for anything else.
  init?(_ value: Any) {
    guard let list = value as? any ListValue, list.count > Self.longest else { return nil }
    self.list = list
  }

  var text: String {
    let head = elements(0..<Self.longest / 2)
    let tail = elements(list.count - 10..<list.count)
    let noun = type(of: list).elementType is any Numeric.Type ? "numbers" : "elements"
    return "[\(head), …, \(tail)] (\(list.count) \(noun))"
  }

  private func elements(_ indices: Range<Int>) -> String {
    indices.map { withoutCellModules(String(reflecting: list.element($0))) }
      .joined(separator: ", ")
  }
}
