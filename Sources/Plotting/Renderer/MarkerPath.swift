import CCairo

/// A marker's outline as a path of Cairo.
enum MarkerPath {
  /// Begins a new path with the marker, to be filled by the even–odd rule.
  static func begin(_ marker: Marker, centre: Point, radius: Double, in context: OpaquePointer) {
    cairo_new_path(context)
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    guard let outline = MarkerShape.outline(marker) else {
      addCircle(centre, radius, context)
      if marker == .ring { addCircle(centre, radius * MarkerShape.ringHole, context) }
      return
    }
    for corner in outline {
      cairo_line_to(context, centre.x + radius * corner.x, centre.y + radius * corner.y)
    }
    cairo_close_path(context)
  }

  private static func addCircle(_ centre: Point, _ radius: Double, _ context: OpaquePointer) {
    cairo_new_sub_path(context)
    cairo_arc(context, centre.x, centre.y, radius, 0, 2 * .pi)
    cairo_close_path(context)
  }
}
