/// A plain array of numbers, in Swift's notation, its middle left out where it is long.
struct NumberList {
  let list: any ListValue

  /// The largest number of elements that are shown in full.
  private static let longest = 200

  /// Makes a list of an array of numbers; `nil` for anything else.
  init?(_ value: Any) {
    guard let list = value as? any ListValue, type(of: list).elementType is any Numeric.Type else {
      return nil
    }
    self.list = list
  }

  var text: String {
    guard list.count > Self.longest else { return "[\(elements(0..<list.count))]" }
    let head = elements(0..<Self.longest / 2)
    let tail = elements(list.count - 10..<list.count)
    return "[\(head), …, \(tail)] (\(list.count) numbers)"
  }

  private func elements(_ indices: Range<Int>) -> String {
    indices.map { "\(list.element($0))" }.joined(separator: ", ")
  }
}
