import CCairo
import CPNG

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Encodes a canvas as PNG with its physical size, title and description, and no date.
struct PNGEncoder {
  let title: String
  let description: String
  let compression: PNGCompression

  func encoded(_ canvas: CairoCanvas) throws(PlottingError) -> [UInt8] {
    var buffer = plotting_png_buffer()
    defer { free(buffer.bytes) }
    var message = [CChar](repeating: 0, count: 128)
    var status: Int32 = 1
    canvas.withPixels { pixels, stride in
      title.withCString { title in
        description.withCString { description in
          var request = request(canvas, pixels, stride)
          request.title = title
          request.description = description
          status = plotting_png_encode(&request, &buffer, &message)
        }
      }
    }
    guard status == 0, let bytes = buffer.bytes else {
      let words = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw .encodingFailed(reason: String(decoding: words, as: UTF8.self))
    }
    return Array(UnsafeBufferPointer(start: bytes, count: buffer.count))
  }

  private func request(
    _ canvas: CairoCanvas, _ pixels: UnsafeMutablePointer<UInt32>, _ stride: Int
  ) -> plotting_png_request {
    var request = plotting_png_request()
    request.pixels = UnsafePointer(
      UnsafeMutableRawPointer(pixels).assumingMemoryBound(to: UInt8.self))
    request.stride = stride * 4
    request.width = UInt32(canvas.width)
    request.height = UInt32(canvas.height)
    // Repetitions of whole pixels, which filters hide, are what flat colours, letters and cells
    // consist of.
    request.level =
      switch compression {
      case .fast: 3
      case .small: 6
      }
    // PNG_NO_FILTERS would not mean none, but that libpng tries all of them.
    request.filter = PNG_FILTER_NONE
    // A CSS pixel is 1/96 inch.
    request.pixels_per_metre = UInt32((96 * canvas.scale / 0.0254).rounded())
    return request
  }
}
