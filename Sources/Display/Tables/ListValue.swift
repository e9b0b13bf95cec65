/// A list whose elements can be had one by one, whatever their type is.
///
/// Casting an array of a million elements to `[Any]` would put each of them into a box.
protocol ListValue {
  static var elementType: Any.Type { get }
  var count: Int { get }
  func element(_ index: Int) -> Any
}

extension Array: ListValue {
  static var elementType: Any.Type { Element.self }
  func element(_ index: Int) -> Any { self[index] }
}

extension ArraySlice: ListValue {
  static var elementType: Any.Type { Element.self }
  func element(_ index: Int) -> Any { self[startIndex + index] }
}

extension ContiguousArray: ListValue {
  static var elementType: Any.Type { Element.self }
  func element(_ index: Int) -> Any { self[index] }
}

/// A dictionary whose entries can be had by their place, whatever their types are.
protocol DictionaryValue {
  static var keyType: Any.Type { get }
  var count: Int { get }
  /// The keys, in order where they have one, with their values.
  var orderedEntries: any ListValue { get }
  func value(forName name: String) -> Any?
}

extension Dictionary: DictionaryValue {
  static var keyType: Any.Type { Key.self }

  var orderedEntries: any ListValue {
    guard let type = Key.self as? any Comparable.Type else { return Array(self) }
    return sorted { isLess($0.key, $1.key, as: type) }
  }

  func value(forName name: String) -> Any? { (name as? Key).flatMap { self[$0] } }
}

private func isLess<Key: Comparable>(_ left: Any, _ right: Any, as type: Key.Type) -> Bool {
  guard let left = left as? Key, let right = right as? Key else { return false }
  return left < right
}
