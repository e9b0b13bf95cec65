/// An opening tag.
struct HTMLTag: Equatable {
  struct Attribute: Equatable {
    /// In small letters.
    var name: String
    /// Without character references.
    var value: String
  }

  /// In small letters.
  var name: String
  var attributes: [Attribute] = []
  var isSelfClosing = false

  init(name: String) {
    self.name = name
  }

  /// The value of the attribute of a name.
  func value(of name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}
