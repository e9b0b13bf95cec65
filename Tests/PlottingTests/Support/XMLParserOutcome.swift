import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an XML parser says of a text: whether it is valid, and how often each element stands in it.
final class XMLParserOutcome: NSObject, XMLParserDelegate {
  private(set) var isValid = false
  private(set) var elements: [String: Int] = [:]

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isValid = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
  }
}
