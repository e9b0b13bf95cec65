#define _GNU_SOURCE
#include "CWorkerSupport.h"

#include <execinfo.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

// MARK: Random numbers

// SplitMix64 (Steele, Lea & Flood 2014): every seed is good, and one word of state is enough.
static _Atomic uint64_t random_state;

static uint64_t next_random(void) {
  uint64_t z = atomic_fetch_add(&random_state, 0x9e3779b97f4a7c15u) + 0x9e3779b97f4a7c15u;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

void emaki_seed_random(uint64_t seed) {
  atomic_store(&random_state, seed);
}

/// Takes the place of the runtime's source of randomness, so that a run can be repeated.
__attribute__((visibility("default"))) void swift_stdlib_random(void *buffer, size_t count) {
  unsigned char *bytes = buffer;
  while (count > 0) {
    uint64_t word = next_random();
    size_t n = count < sizeof word ? count : sizeof word;
    memcpy(bytes, &word, n);
    bytes += n;
    count -= n;
  }
}

// MARK: Errors

enum { deepest_stack = 128 };

// Each thread has its own: errors are thrown on all of them.
static _Thread_local void *thrown_at[deepest_stack];
static _Thread_local int thrown_depth;

// The runtime calls these for each `throw`, the second for typed ones.
extern void *_Atomic _swift_willThrow;
extern void *_Atomic _swift_willThrowTypedImpl;

static void record_throw(void) {
  thrown_depth = backtrace(thrown_at, deepest_stack);
}

void emaki_record_throws(void) {
  // The first backtrace() loads a library; afterwards it only walks the stack.
  record_throw();
  thrown_depth = 0;
  atomic_store(&_swift_willThrow, (void *)record_throw);
  atomic_store(&_swift_willThrowTypedImpl, (void *)record_throw);
}

static void (*uncaught_error_handler)(void *);

void emaki_on_uncaught_error(void (*handler)(void *error)) {
  uncaught_error_handler = handler;
}

/// Takes the place of the runtime's function, which the top-level code of a cell calls.
__attribute__((swiftcall, visibility("default"))) void swift_errorInMain(void *error) {
  uncaught_error_handler(error);
  abort();
}

int emaki_last_throw(void **addresses, int capacity) {
  int count = thrown_depth < capacity ? thrown_depth : capacity;
  memcpy(addresses, thrown_at, (size_t)count * sizeof *addresses);
  return count;
}

int emaki_backtrace(void **addresses, int capacity) {
  return backtrace(addresses, capacity);
}

// MARK: Exit

static void (*exit_handler)(int);

static void call_exit_handler(int status, void *argument) {
  (void)argument;
  exit_handler(status);
}

void emaki_on_exit(void (*handler)(int status)) {
  exit_handler = handler;
  on_exit(call_exit_handler, NULL);
}
