/// Numbers what a notebook's prose can refer to, in the order of the document.
struct ReferenceNumbering {
  private(set) var references = CrossReferences()
  private(set) var mistakes: [NotebookError] = []

  private let file: String
  private let cells: [Int: Cell]
  private let numbersSections: Bool
  /// The line of each label.
  private var lines: [String: Int] = [:]
  private var counts: [CrossReferences.Kind: Int] = [:]
  private var sectionCounts: [Int] = []
  private var exercises: [String: String] = [:]
  /// How many parts each figure that is a div has, by its line.
  private var parts: [Int: Int] = [:]

  /// Numbers what a notebook, whose cells are known, and its document hold.
  init(notebook: Notebook, document: MarkdownDocument) {
    file = notebook.path
    cells = Dictionary(notebook.cells.map { ($0.fenceLine, $0) }) { first, _ in first }
    numbersSections = notebook.frontMatter.numberSections
    for cell in notebook.cells {
      if let label = cell.options.label, lines[label] == nil { lines[label] = cell.fenceLine }
    }
    let title = notebook.frontMatter.title == nil ? document.root.children.first : nil
    for node in document.root.subtree {
      switch node.kind {
      case .heading: number(heading: node, isTitle: node == title && node.headingLevel == 1)
      case .codeBlock:
        if let cell = cells[node.line] {
          number(cell, isInExercise: node.enclosingDiv { $0.classes.contains("exercise") } != nil)
        } else {
          numberLabelled(node)
        }
      case .div: number(div: node)
      case .math, .image, .table: numberLabelled(node)
      default: break
      }
    }
  }

  // MARK: Headings

  private mutating func number(heading: MarkdownNode, isTitle: Bool) {
    guard !isTitle, let level = heading.headingLevel, !heading.isCalloutTitle else { return }
    var number: String?
    // What only teachers see leaves no gap for all others.
    if numbersSections, heading.enclosingDiv(where: { $0.classes.contains("teacher") }) == nil {
      number = nextSection(level: level)
      references.headings[heading.line] = number
    }
    guard let label = heading.identifier, CrossReferences.Kind(label: label) == .section else {
      return
    }
    register(label, .section, number: number, title: heading.plainText, line: heading.line)
  }

  /// The number of the next section of a level, of which the highest in the notebook counts as 1.
  private mutating func nextSection(level: Int) -> String {
    if sectionCounts.count > level { sectionCounts.removeLast(sectionCounts.count - level) }
    while sectionCounts.count < level { sectionCounts.append(0) }
    sectionCounts[level - 1] += 1
    return sectionCounts.drop { $0 == 0 }.map(String.init).joined(separator: ".")
  }

  // MARK: Cells

  private mutating func number(_ cell: Cell, isInExercise: Bool) {
    let options = cell.options
    let label = options.label
    let kind = label.flatMap { CrossReferences.Kind(label: $0) }
    if kind == .listing || options.listingCaption != nil { add(.listing, cell, label: label) }
    if kind == .table || options.tableCaption != nil { add(.table, cell, label: label) }
    if kind == .figure || options.figureCaption != nil {
      let number = add(.figure, cell, label: label)
      for index in options.figureSubcaptions.indices {
        guard let label, kind == .figure else { break }
        register(
          "\(label)-\(index + 1)", .figure, number: number + Self.letter(index),
          line: cell.fenceLine)
      }
    }
    if let exercise = options.exercise, !isInExercise {
      let number = number(ofExercise: exercise)
      references.cells[cell.number, default: [:]][.exercise] = number
      if let label, kind == .exercise {
        register(label, .exercise, number: number, title: exercise, line: cell.fenceLine)
      }
    }
  }

  /// The letter of a part of a figure.
  private static func letter(_ index: Int) -> String {
    index < 26 ? String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index))) : ".\(index + 1)"
  }

  @discardableResult
  private mutating func add(
    _ kind: CrossReferences.Kind, _ cell: Cell, label: String?
  ) -> String {
    let number = next(kind)
    references.cells[cell.number, default: [:]][kind] = number
    if let label, CrossReferences.Kind(label: label) == kind {
      register(label, kind, number: number, line: cell.fenceLine)
    }
    return number
  }

  private mutating func next(_ kind: CrossReferences.Kind) -> String {
    counts[kind, default: 0] += 1
    return String(counts[kind, default: 0])
  }

  // MARK: Exercises

  /// An exercise that is a number has that; cells that name the same exercise share its number.
  private mutating func number(ofExercise name: String) -> String {
    if Int(name) != nil {
      counts[.exercise] = Int(name)
      return name
    }
    if !name.isEmpty, let number = exercises[name] { return number }
    let number = next(.exercise)
    if !name.isEmpty { exercises[name] = number }
    return number
  }

  private mutating func number(div node: MarkdownNode) {
    if node.classes.contains("exercise") {
      let name = node.attribute("name") ?? ""
      let number = number(ofExercise: name)
      references.exerciseDivs[node.line] = number
      if let label = node.identifier {
        register(label, .exercise, number: number, title: name, line: node.line)
      }
    } else if let label = node.identifier, let kind = CrossReferences.Kind(label: label) {
      let number = next(kind)
      register(label, kind, number: number, line: node.line)
    }
  }

  // MARK: Labels

  private mutating func numberLabelled(_ node: MarkdownNode) {
    guard let label = node.identifier, let kind = CrossReferences.Kind(label: label) else { return }
    // A picture within a labelled figure is a part of it.
    if kind == .figure,
      let figure = node.enclosingDiv(where: \.isFigure),
      let whole = figure.identifier.flatMap({ references.targets[$0]?.number })
    {
      let index = parts[figure.line, default: 0]
      parts[figure.line] = index + 1
      return register(label, kind, number: whole + Self.letter(index), line: node.line)
    }
    register(label, kind, number: next(kind), line: node.line)
  }

  private mutating func register(
    _ label: String, _ kind: CrossReferences.Kind, number: String?, title: String? = nil, line: Int
  ) {
    if let first = lines[label], first != line {
      // Of two cells with one label their reader has told already.
      guard cells[line]?.options.label != label else { return }
      mistakes.append(
        NotebookError(
          file: file, position: SourcePosition(line: line),
          problem: .duplicateLabel(label, firstLine: first)))
      return
    }
    lines[label] = line
    let title = title.flatMap { $0.isEmpty ? nil : $0 }
    references.targets[label] = .init(kind: kind, number: number, title: title)
  }
}
