#define _GNU_SOURCE
#include "CWorkerSupport.h"

#include <errno.h>
#include <unistd.h>

// Larger datagrams may be refused; smaller ones cost more system calls.
static const size_t largest_piece = 32 * 1024;

static ssize_t write_in_pieces(void *cookie, const char *bytes, size_t count) {
  int descriptor = (int)(intptr_t)cookie;
  size_t written = 0;
  while (written < count) {
    size_t piece = count - written < largest_piece ? count - written : largest_piece;
    ssize_t n = write(descriptor, bytes + written, piece);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return written > 0 ? (ssize_t)written : 0;
    written += (size_t)n;
  }
  return (ssize_t)written;
}

static FILE *open_stream(int descriptor, int buffering) {
  cookie_io_functions_t functions = {.write = write_in_pieces};
  FILE *stream = fopencookie((void *)(intptr_t)descriptor, "w", functions);
  if (stream) setvbuf(stream, NULL, buffering, BUFSIZ);
  return stream;
}

void emaki_open_streams(void) {
  FILE *output = open_stream(STDOUT_FILENO, _IOLBF);
  FILE *error = open_stream(STDERR_FILENO, _IOLBF);
  if (output) stdout = output;
  if (error) stderr = error;
}
