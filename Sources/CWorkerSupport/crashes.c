#define _GNU_SOURCE
#include "CWorkerSupport.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <ucontext.h>
#include <unistd.h>

enum { deepest_stack = 128, handler_stack_size = 256 * 1024, patience_in_seconds = 2 };

static const int signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGXCPU};
static char report_path[PATH_MAX];
static char handler_stack[handler_stack_size];

static bool locate(const char *address, const char **file, uint64_t *offset) {
  Dl_info info;
  if (!dladdr(address, &info) || !info.dli_fname) return false;
  *file = info.dli_fname;
  *offset = (uint64_t)(address - (const char *)info.dli_fbase);
  return true;
}

bool emaki_locate(const void *address, const char **file, uint64_t *offset) {
  // A return address may lie behind its function; one byte back is inside the call.
  return locate((const char *)address - 1, file, offset);
}

// Where the signal struck: the address of an instruction, not one to return to.
static const void *interrupted_address(const ucontext_t *context) {
#if defined(__x86_64__)
  return (const void *)context->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
  return (const void *)context->uc_mcontext.pc;
#else
#error "Where does this processor keep its program counter?"
#endif
}

// Only what may be called in a signal handler; dladdr may wait for a lock, which the alarm ends.
static void write_line(int descriptor, const char *address) {
  const char *file;
  uint64_t offset;
  if (!locate(address, &file, &offset)) return;
  char digits[20];
  size_t count = sizeof digits;
  digits[--count] = ' ';
  do {
    digits[--count] = "0123456789abcdef"[offset & 15];
  } while ((offset >>= 4) != 0);
  if (write(descriptor, digits + count, sizeof digits - count) < 0) return;
  if (write(descriptor, file, strlen(file)) < 0) return;
  if (write(descriptor, "\n", 1) < 0) return;
}

static void record_crash(int signal_number, siginfo_t *info, void *context) {
  (void)info;
  signal(SIGALRM, SIG_DFL);
  alarm(patience_in_seconds);
  void *addresses[deepest_stack];
  int count = backtrace(addresses, deepest_stack);
  int descriptor = open(report_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const void *here = interrupted_address(context);
  int first = 0;
  // The handler's own calls come first.
  while (first < count && addresses[first] != here) first++;
  write_line(descriptor, here);
  for (int index = first + 1; index < count; index++) {
    write_line(descriptor, (const char *)addresses[index] - 1);
  }
  close(descriptor);
  // The handler is used up: the same signal now ends the process.
  raise(signal_number);
}

void emaki_record_crashes(const char *path) {
  strncpy(report_path, path, sizeof report_path - 1);
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
  // An endless recursion leaves no room on the stack that it used up.
  stack_t stack = {.ss_sp = handler_stack, .ss_size = handler_stack_size};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK | (int)SA_RESETHAND};
  action.sa_sigaction = record_crash;
  sigfillset(&action.sa_mask);
  sigdelset(&action.sa_mask, SIGALRM);
  for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) {
    sigaction(signals[index], &action, NULL);
  }
}
