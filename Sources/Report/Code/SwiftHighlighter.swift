import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

/// Swift code in pieces, each with the role it plays, as SwiftSyntax classifies it.
package struct SwiftHighlighter {
  /// The roles that are told apart by their looks.
  package enum Role: Sendable, Equatable {
    case plain, keyword, type, string, number, comment, attribute
  }

  /// A piece of the code.
  package struct Piece: Sendable, Equatable {
    package var role: Role
    package var text: String
  }

  /// The pieces, which together are the whole code.
  package let pieces: [Piece]

  /// Classifies code, which need not be correct.
  package init(_ code: String) {
    let bytes = Array(code.utf8)
    var pieces: [Piece] = []
    var end = 0
    func append(_ role: Role, upTo limit: Int) {
      guard limit > end else { return }
      let text = String(decoding: bytes[end..<limit], as: UTF8.self)
      if pieces.last?.role == role {
        pieces[pieces.count - 1].text += text
      } else {
        pieces.append(Piece(role: role, text: text))
      }
      end = limit
    }
    for range in Parser.parse(source: code).classifications {
      append(.plain, upTo: range.range.lowerBound.utf8Offset)
      let limit = min(range.range.upperBound.utf8Offset, bytes.count)
      guard limit > end else { continue }
      append(Self.role(of: range.kind, startingWith: bytes[end]), upTo: limit)
    }
    append(.plain, upTo: bytes.count)
    self.pieces = pieces
  }

  private static func role(
    of classification: SyntaxClassification, startingWith byte: UInt8
  ) -> Role {
    switch classification {
    case .keyword: .keyword
    case .type: .type
    case .stringLiteral, .regexLiteral: .string
    case .integerLiteral, .floatLiteral: .number
    case .lineComment, .blockComment, .docLineComment, .docBlockComment: .comment
    case .attribute, .ifConfigDirective: .attribute
    // By Swift's custom a capital letter begins the name of a type: `Sequential(…)`.
    case .identifier where (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte): .type
    case .identifier, .dollarIdentifier, .argumentLabel, .operator, .editorPlaceholder, .none:
      .plain
    }
  }
}

extension SwiftHighlighter.Role {
  /// The element around a piece of this role: short, since there are many.
  var tags: (opening: HTML, closing: HTML)? {
    switch self {
    case .plain: nil
    case .keyword: ("<b>", "</b>")
    case .type: ("<i class=t>", "</i>")
    case .string: ("<i class=s>", "</i>")
    case .number: ("<i class=n>", "</i>")
    case .comment: ("<i class=c>", "</i>")
    case .attribute: ("<i class=a>", "</i>")
    }
  }
}
