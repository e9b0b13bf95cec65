import CCairo
import CPango

/// Measures and draws texts with Pango, which takes from other fonts what the first lacks.
package final class PangoText: TextMeasurer {
  private let context: OpaquePointer

  package init() throws(PlottingError) {
    guard let context = pango_font_map_create_context(pango_cairo_font_map_get_default()) else {
      throw .drawingFailed(part: "the texts", reason: "Pango has no fonts")
    }
    self.context = context
    // With hinted metrics or rounded positions a text would be wider at one scale than at another.
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_cairo_context_set_resolution(context, 96)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("en"))
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  package func size(of block: TextBlock) -> Size {
    guard let layout = layout(block) else { return Size(width: 0, height: 0) }
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    return Size(
      width: Double(extents.width) / Double(PANGO_SCALE),
      height: Double(extents.height) / Double(PANGO_SCALE))
  }

  func draw(_ text: PlacedText, on canvas: any Canvas) {
    guard let layout = layout(text.block) else { return }
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    if pango_layout_get_unknown_glyphs_count(layout) > 0 {
      let missing = missingCharacters(in: text.block)
      MissingGlyphs.report(missing, font: text.block.fontFamilies.first ?? "no font")
    }
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    canvas.saved {
      cairo_translate(canvas.context, text.centre.x, text.centre.y)
      if text.angle != 0 { cairo_rotate(canvas.context, text.angle * .pi / 180) }
      cairo_translate(canvas.context, -text.size.width / 2, -text.size.height / 2)
      // A centred layout begins where its widest line does, not at its own left edge.
      cairo_move_to(
        canvas.context, -Double(extents.x) / Double(PANGO_SCALE),
        -Double(extents.y) / Double(PANGO_SCALE))
      if let halo = text.halo { drawRim(layout, halo, on: canvas) }
      canvas.setColor(text.color)
      pango_cairo_show_layout(canvas.context, layout)
    }
  }

  /// Strokes the outlines of the letters; half of the stroke stays visible around them.
  private func drawRim(_ layout: OpaquePointer, _ color: Color, on canvas: any Canvas) {
    var (x, y) = (0.0, 0.0)
    cairo_get_current_point(canvas.context, &x, &y)
    pango_cairo_layout_path(canvas.context, layout)
    canvas.setColor(color)
    cairo_set_line_width(canvas.context, 3)
    cairo_set_line_join(canvas.context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_dash(canvas.context, nil, 0, 0)
    cairo_stroke(canvas.context)
    cairo_move_to(canvas.context, x, y)
  }

  /// The caller owns the layout.
  func layout(_ block: TextBlock) -> OpaquePointer? {
    guard let layout = pango_layout_new(context) else { return nil }
    setText(block, layout)
    setFont(block, layout)
    if let width = block.width {
      pango_layout_set_width(layout, Int32(min(width, 30_000) * Double(PANGO_SCALE)))
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
      pango_layout_set_height(layout, Int32(-block.lines))
    }
    if block.alignment == .centre { pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER) }
    return layout
  }

  private func setText(_ block: TextBlock, _ layout: OpaquePointer) {
    var letters = ""
    let attributes = pango_attr_list_new()
    for run in block.text.runs {
      let start = letters.utf8.count
      letters += Self.cleaned(run.text, keepsLines: block.lines > 1)
      addStyle(of: run, to: attributes, bytes: start..<letters.utf8.count, block.fontSize)
    }
    // A hyphen in a name too long for its line would look like part of it.
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
    pango_layout_set_text(layout, letters, Int32(letters.utf8.count))
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
  }

  private func addStyle(
    of run: RichText.Run, to attributes: OpaquePointer?, bytes: Range<Int>, _ fontSize: Double
  ) {
    var styles: [UnsafeMutablePointer<PangoAttribute>?] = []
    if run.isItalic { styles.append(pango_attr_style_new(PANGO_STYLE_ITALIC)) }
    if run.isBold { styles.append(pango_attr_weight_new(PANGO_WEIGHT_BOLD)) }
    if !run.scripts.isEmpty {
      var size = fontSize * Double(PANGO_SCALE)
      var rise = 0.0
      for script in run.scripts {
        rise += size * (script == .superscript ? 0.36 : -0.16)
        size *= 0.74
      }
      styles.append(pango_attr_size_new_absolute(Int32(size)))
      styles.append(pango_attr_rise_new(Int32(rise)))
    }
    for style in styles {
      style?.pointee.start_index = UInt32(bytes.lowerBound)
      style?.pointee.end_index = UInt32(bytes.upperBound)
      pango_attr_list_insert(attributes, style)
    }
  }

  private func setFont(_ block: TextBlock, _ layout: OpaquePointer) {
    let font = pango_font_description_new()
    pango_font_description_set_family(font, block.fontFamilies.joined(separator: ","))
    pango_font_description_set_absolute_size(font, block.fontSize * Double(PANGO_SCALE))
    if block.isBold { pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD) }
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
  }

  /// Line breaks as U+2028, which Pango counts among a paragraph's lines; no control characters.
  private static func cleaned(_ text: String, keepsLines: Bool) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x2029 }) else {
      return text
    }
    var cleaned = String.UnicodeScalarView()
    for scalar in text.replacingLineBreaks.unicodeScalars {
      if scalar == "\n" {
        cleaned.append(keepsLines ? "\u{2028}" : " ")
      } else {
        cleaned.append(scalar.value < 0x20 ? " " : scalar)
      }
    }
    return String(cleaned)
  }
}

extension String {
  /// The text with every kind of line break as "\n".
  fileprivate var replacingLineBreaks: String {
    String(map { $0.isNewline ? "\n" : $0 })
  }
}
