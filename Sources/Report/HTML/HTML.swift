import NotebookDocument

/// A piece of HTML into which text goes in escaped form only.
///
/// In a literal, a `String` between `\(` and `)` is text and is escaped; an `HTML` stands as it is.
package struct HTML: Sendable, Equatable {
  /// The markup.
  package private(set) var source: String

  /// Takes markup as it is.
  package init(verbatim source: String) {
    self.source = source
  }

  /// Escapes a text.
  package init(text: String) {
    source = text.escapedForHTML
  }

  package static let empty = HTML(verbatim: "")

  package var isEmpty: Bool { source.isEmpty }

  package static func + (left: HTML, right: HTML) -> HTML {
    HTML(verbatim: left.source + right.source)
  }

  package static func += (left: inout HTML, right: HTML) {
    left.source += right.source
  }
}

extension HTML: ExpressibleByStringInterpolation {
  /// The pieces of a literal with what stands in its gaps.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: String) {
      source += literal
    }

    package mutating func appendInterpolation(_ text: String) {
      source += text.escapedForHTML
    }

    package mutating func appendInterpolation(_ number: Int) {
      source += String(number)
    }

    package mutating func appendInterpolation(_ html: HTML) {
      source += html.source
    }

    /// An attribute with a space before it; nothing where there is no value.
    package mutating func appendInterpolation(attribute name: String, _ value: String?) {
      guard let value else { return }
      source += " \(name)=\"\(value.escapedForHTML)\""
    }
  }

  package init(stringLiteral: String) {
    source = stringLiteral
  }

  package init(stringInterpolation: StringInterpolation) {
    source = stringInterpolation.source
  }
}

extension Sequence<HTML> {
  /// The pieces one after the other.
  package func joined(separator: HTML = .empty) -> HTML {
    HTML(verbatim: map(\.source).joined(separator: separator.source))
  }
}
