// What runner and worker need of the system that Swift cannot call itself: variadic system calls,
// fork, stdio streams of one's own, and the hooks of the Swift runtime.

#ifndef EMAKI_WORKER_SUPPORT_H
#define EMAKI_WORKER_SUPPORT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

// MARK: Processes

/// Makes orphaned descendants children of this process, so that it can wait for them.
void emaki_adopt_orphans(void);

/// Has this process killed when `parent` dies; false when its parent is another by now.
bool emaki_die_with_parent(pid_t parent);

/// The flag with which posix_spawn(3) gives a process a session of its own.
short emaki_spawn_in_new_session(void);

/// Waits until `parent` is gone and this process belongs to another.
void emaki_wait_for_adoption(pid_t parent);

/// Switches address space randomisation off, by executing the program anew where it is on.
void emaki_fix_addresses(char *const arguments[]);

/// Limits the memory that this process may allocate, in bytes.
void emaki_limit_memory(uint64_t bytes);

/// The number of threads of this process.
int emaki_thread_count(void);

/// fork(2), which Swift hides. Only for a process with a single thread.
pid_t emaki_fork(void);

// MARK: Streams

/// Makes stdout and stderr write through to descriptors 1 and 2 by the line, in pieces that fit
/// into a datagram.
void emaki_open_streams(void);

// MARK: Crashes

/// Has the stack written to a file when a signal ends this process, or SIGXCPU asks for it.
///
/// A line for each return address, the innermost first: its offset in hexadecimal, and the file
/// that it was loaded from.
void emaki_record_crashes(const char *path);

/// The file that a return address was loaded from and the offset of its call in it; false when
/// there is none.
bool emaki_locate(const void *address, const char **file, uint64_t *offset);

// MARK: The Swift runtime

/// Seeds the generator behind `SystemRandomNumberGenerator`.
void emaki_seed_random(uint64_t seed);

/// Records the stack of each error that is thrown.
void emaki_record_throws(void);

/// Has `handler` called with an error, as the runtime represents it, that nothing caught.
void emaki_on_uncaught_error(void (*handler)(void *error));

/// Copies the return addresses of the last recorded throw; returns their number.
int emaki_last_throw(void **addresses, int capacity);

/// Copies the return addresses of the calling function; returns their number.
int emaki_backtrace(void **addresses, int capacity);

/// Has `handler` called with the status when the program calls exit(3).
void emaki_on_exit(void (*handler)(int status));

#endif
