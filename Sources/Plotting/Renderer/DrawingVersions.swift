import CCairo
import CPNG
import CPango

/// The versions of the libraries and fonts that figures are drawn with.
///
/// With others, the same figure may differ in some pixels: a font that has been drawn anew, edges
/// that another version of a library rounds elsewhere.
package enum DrawingVersions {
  package static var cairo: String { String(cString: cairo_version_string()) }
  package static var pango: String { String(cString: pango_version_string()) }
  package static var harfBuzz: String { String(cString: hb_version_string()) }
  package static var png: String {
    png_get_libpng_ver(nil).map { String(cString: $0) } ?? ""
  }

  /// The fonts of the machine that stand for some families, each with what it says of its version.
  ///
  /// A family that is not there is left out where the font that takes its place is among the others.
  package static func fonts(for families: [String]) -> [String: String] {
    guard let context = pango_font_map_create_context(pango_cairo_font_map_get_default()) else {
      return [:]
    }
    defer { g_object_unref(UnsafeMutableRawPointer(context)) }
    var fonts: [String: String] = [:]
    for family in families {
      let wanted = pango_font_description_new()
      defer { pango_font_description_free(wanted) }
      pango_font_description_set_family(wanted, family)
      guard let font = pango_context_load_font(context, wanted) else { continue }
      defer { g_object_unref(font) }
      if let name = name(of: font) { fonts[name] = version(of: font) }
    }
    return fonts
  }

  private static func name(of font: UnsafeMutablePointer<PangoFont>) -> String? {
    let description = pango_font_describe(font)
    defer { pango_font_description_free(description) }
    return pango_font_description_get_family(description).map { String(cString: $0) }
  }

  /// The entry of the font's name table, such as "Version 2.37".
  private static func version(of font: UnsafeMutablePointer<PangoFont>) -> String {
    let face = hb_font_get_face(pango_font_get_hb_font(font))
    var letters = [CChar](repeating: 0, count: 256)
    var count = UInt32(letters.count)
    hb_ot_name_get_utf8(
      face, versionName, hb_language_from_string("en", -1), &count, &letters)
    let bytes = letters.prefix(Int(count)).map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? "unknown" : String(decoding: bytes, as: UTF8.self)
  }

  /// The number of a font's version among its names, in the OpenType specification.
  private static let versionName: hb_ot_name_id_t = 5
}
