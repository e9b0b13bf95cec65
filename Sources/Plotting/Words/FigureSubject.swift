/// What a plot is: "Line chart “Loss” of cross-entropy (logarithmic) against epoch".
struct FigureSubject {
  private let plot: ResolvedPlot

  init(_ plot: ResolvedPlot) {
    self.plot = plot
  }

  var text: String {
    var subject = charts
    if !plot.plot.title.isEmpty { subject += " “\(AxisWords.shortened(plot.plot.title))”" }
    let x = name(of: plot.x, "x")
    let shown = plot.plot.colorbarTitle.flatMap { $0.isEmpty ? nil : AxisWords.shortened($0) }
    switch (shown, vertical, x) {
    case (let shown?, let y?, let x?): return "\(subject) of \(shown) over \(x) and \(y)"
    case (let shown?, _, _): return "\(subject) of \(shown)"
    case (nil, let y?, let x?): return "\(subject) of \(y) against \(x)"
    case (nil, let y?, nil): return "\(subject) of \(y)"
    case (nil, nil, let x?): return "\(subject) against \(x)"
    case (nil, nil, nil): return subject
    }
  }

  /// The kinds of marks, each once: "Heatmap with scatter plot".
  private var charts: String {
    var kinds: [String] = []
    for mark in plot.marks where !kinds.contains(mark.content.chartName) {
      kinds.append(mark.content.chartName)
    }
    guard let first = kinds.first, kinds.count > 1 else { return kinds.first ?? "Chart" }
    let others = kinds.dropFirst().prefix(3).map { $0.lowercased() }
    return "\(first) with \(others.joined(separator: " and "))"
  }

  /// What the vertical axes show, the one on the right being said to be there.
  private var vertical: String? {
    let left = name(of: plot.y, "y")
    guard let right = plot.right.flatMap({ name(of: $0, "values") }) else { return left }
    return "\(left.map { "\($0) and " } ?? "")\(right) (on the right)"
  }

  /// The axis' title, with what must be known to picture the shapes along it.
  private func name(of axis: ResolvedAxis, _ fallback: String) -> String? {
    let title = axis.title.map(AxisWords.shortened)
    switch axis.scale.kind {
    case .log, .symlog: return "\(title ?? fallback) (logarithmic)"
    default: return title
    }
  }
}
