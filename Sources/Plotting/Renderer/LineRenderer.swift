import CCairo

/// Strokes paths, long ones in short pieces.
///
/// The cost of one stroke grows with the square of its self-crossings: a noisy path of 100,000
/// points takes 37 s at once and 0.3 s in pieces. Other programs that show a vector file have the
/// same trouble, but each piece makes the file larger.
struct LineRenderer {
  let canvas: any Canvas

  private var segmentsPerStroke: Int { canvas.isVector ? 512 : 24 }

  func draw(_ paths: [[Point]], _ style: LineStyle) {
    let context = canvas.context
    cairo_set_line_width(context, style.width)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    let isSimple = style.color.opacity >= 1 && style.dashes.isEmpty
    guard !isSimple, !canvas.isVector else {
      canvas.setColor(style.color)
      for path in paths { isSimple ? stroke(path, style) : strokeWhole(path, style) }
      return
    }
    // Where two pieces meet, a translucent line would show twice and a dash would have a seam:
    // their coverages are added up in one mask, which is painted once.
    cairo_push_group_with_content(context, CAIRO_CONTENT_ALPHA)
    cairo_set_source_rgba(context, 0, 0, 0, 1)
    cairo_set_operator(context, CAIRO_OPERATOR_ADD)
    for path in paths { stroke(path, style) }
    let mask = cairo_pop_group(context)
    canvas.setColor(style.color)
    cairo_mask(context, mask)
    cairo_pattern_destroy(mask)
  }

  /// Strokes a path with proper joins everywhere; a closed one has no ends.
  private func strokeWhole(_ path: [Point], _ style: LineStyle) {
    guard path.count > 1 else { return }
    setEnds(round: style.hasRoundEnds)
    cairo_set_dash(canvas.context, style.dashes, Int32(style.dashes.count), 0)
    let isClosed = path.count > 3 && path.first == path.last
    cairo_new_path(canvas.context)
    for point in isClosed ? path.dropLast() : path[...] {
      cairo_line_to(canvas.context, point.x, point.y)
    }
    if isClosed { cairo_close_path(canvas.context) }
    cairo_stroke(canvas.context)
  }

  private func stroke(_ path: [Point], _ style: LineStyle) {
    guard path.count > 3 * segmentsPerStroke else { return strokeWhole(path, style) }
    let path = path.first == path.last ? path + path[1...1] : path
    // A piece begins with the last segment of the one before it, so that both are joined. A dash
    // goes on where the piece before stopped.
    let overlap = style.dashes.isEmpty ? 1 : 0
    setEnds(round: style.hasRoundEnds)
    var travelled = 0.0
    for start in stride(from: 0, to: path.count - 1, by: segmentsPerStroke) {
      let piece = path[max(start - overlap, 0)...min(start + segmentsPerStroke, path.count - 1)]
      cairo_set_dash(canvas.context, style.dashes, Int32(style.dashes.count), travelled)
      cairo_new_path(canvas.context)
      for point in piece { cairo_line_to(canvas.context, point.x, point.y) }
      cairo_stroke(canvas.context)
      if overlap == 0 { travelled += Self.length(of: piece) }
    }
  }

  private func setEnds(round: Bool) {
    cairo_set_line_cap(canvas.context, round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
  }

  private static func length(of path: ArraySlice<Point>) -> Double {
    zip(path, path.dropFirst()).reduce(0) { length, ends in
      length + Mathematics.length(ends.1.x - ends.0.x, ends.1.y - ends.0.y)
    }
  }
}
