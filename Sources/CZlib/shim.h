#include <zlib.h>

// Its C name is a macro that passes the version of the header along, which Swift does not see.
static inline int emaki_inflate_init(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}
