/// The addresses outside of the page that its prose links to, which paper cannot follow.
final class PageLinks {
  private var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of an address, the same each time.
  func number(of address: String) -> Int {
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }

  /// The mark behind a link, for paper.
  func mark(for address: String) -> HTML {
    "<sup class=print aria-hidden=true>[\(number(of: address))]</sup>"
  }

  /// The list for the end of the page on paper.
  func html(words: Words) -> HTML {
    guard !addresses.isEmpty else { return .empty }
    let items = addresses.map { "<li>\($0)</li>\n" as HTML }
    return """
      <section class="links print" aria-hidden=true>
      <p class=headline>\(words.prose.links)</p>
      <ol>
      \(items.joined())</ol></section>

      """
  }
}
