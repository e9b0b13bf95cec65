#ifndef PLOTTING_CPNG_SHIM_H
#define PLOTTING_CPNG_SHIM_H

#include <png.h>
#include <stdlib.h>
#include <string.h>

// libpng reports errors by longjmp, which must not cross Swift frames: the whole call sequence
// therefore stays inside one C function.

/// Bytes that grow as libpng writes; `bytes` belongs to the caller, who frees it.
typedef struct {
  unsigned char *bytes;
  size_t count;
  size_t capacity;
} plotting_png_buffer;

/// What to encode: rows of native-endian 0x00RRGGBB pixels, as Cairo keeps them.
typedef struct {
  const unsigned char *pixels;
  size_t stride;
  png_uint_32 width;
  png_uint_32 height;
  int level;
  int filter;
  png_uint_32 pixels_per_metre;
  const char *title;
  const char *description;
} plotting_png_request;

static inline void plotting_png_append(png_structp png, png_bytep data, size_t count) {
  plotting_png_buffer *buffer = (plotting_png_buffer *)png_get_io_ptr(png);
  if (buffer->capacity - buffer->count < count) {
    size_t capacity = buffer->capacity * 2 + count + 65536;
    unsigned char *grown = (unsigned char *)realloc(buffer->bytes, capacity);
    if (grown == NULL) png_error(png, "out of memory");
    buffer->bytes = grown;
    buffer->capacity = capacity;
  }
  memcpy(buffer->bytes + buffer->count, data, count);
  buffer->count += count;
}

static inline void plotting_png_flush(png_structp png) { (void)png; }

static inline void plotting_png_error(png_structp png, png_const_charp message) {
  char *words = (char *)png_get_error_ptr(png);
  strncpy(words, message, 127);
  words[127] = 0;
  png_longjmp(png, 1);
}

static inline void plotting_png_warning(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

static inline int plotting_is_ascii(const char *text) {
  for (; *text; text++)
    if ((unsigned char)*text > 126) return 0;
  return 1;
}

static inline void plotting_png_set_text(
    png_structp png, png_infop info, const char *key, const char *text) {
  if (text == NULL || *text == 0) return;
  png_text entry;
  memset(&entry, 0, sizeof entry);
  // tEXt holds Latin-1 only; anything beyond ASCII goes into an iTXt chunk, which is UTF-8.
  entry.compression = plotting_is_ascii(text) ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
  entry.key = (png_charp)key;
  entry.text = (png_charp)text;
  png_set_text(png, info, &entry, 1);
}

static inline void plotting_png_write(
    png_structp png, png_infop info, const plotting_png_request *request) {
  png_set_IHDR(
      png, info, request->width, request->height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
      PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_pHYs(
      png, info, request->pixels_per_metre, request->pixels_per_metre, PNG_RESOLUTION_METER);
  plotting_png_set_text(png, info, "Title", request->title);
  plotting_png_set_text(png, info, "Description", request->description);
  png_set_compression_level(png, request->level);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, request->filter);
  png_write_info(png, info);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  png_set_bgr(png);
  png_set_filler(png, 0, PNG_FILLER_AFTER);
#else
  png_set_filler(png, 0, PNG_FILLER_BEFORE);
#endif
  for (png_uint_32 row = 0; row < request->height; row++)
    png_write_row(png, (png_const_bytep)(request->pixels + row * request->stride));
  png_write_end(png, info);
}

/// Encodes the request into the buffer; returns 0, or 1 with libpng's words in `message`.
static inline int plotting_png_encode(
    const plotting_png_request *request, plotting_png_buffer *buffer, char message[128]) {
  message[0] = 0;
  png_structp png = png_create_write_struct(
      PNG_LIBPNG_VER_STRING, message, plotting_png_error, plotting_png_warning);
  if (png == NULL) return 1;
  png_infop info = png_create_info_struct(png);
  if (info == NULL || setjmp(png_jmpbuf(png))) {
    png_destroy_write_struct(&png, &info);
    return 1;
  }
  png_set_write_fn(png, buffer, plotting_png_append, plotting_png_flush);
  plotting_png_write(png, info, request);
  png_destroy_write_struct(&png, &info);
  return 0;
}

#endif
