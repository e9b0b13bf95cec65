#include "AllocationCounter.h"

#include <errno.h>
#include <stddef.h>

// The C library's own functions, under the names by which it calls them itself.
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static _Thread_local int is_counting;
static _Thread_local long count;

void emaki_start_counting(void) {
  count = 0;
  is_counting = 1;
}

long emaki_stop_counting(void) {
  is_counting = 0;
  return count;
}

void *malloc(size_t size) {
  count += is_counting;
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count += is_counting;
  return __libc_calloc(number, size);
}

void *realloc(void *memory, size_t size) {
  count += is_counting;
  return __libc_realloc(memory, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count += is_counting;
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  count += is_counting;
  *memory = __libc_memalign(alignment, size);
  return *memory == NULL && size > 0 ? ENOMEM : 0;
}
