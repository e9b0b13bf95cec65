#define _GNU_SOURCE
#include "CWorkerSupport.h"

#include <dirent.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

void emaki_adopt_orphans(void) {
  prctl(PR_SET_CHILD_SUBREAPER, 1);
}

bool emaki_die_with_parent(pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // A parent that died before the call sends no signal any more.
  return getppid() == parent;
}

short emaki_spawn_in_new_session(void) {
  return POSIX_SPAWN_SETSID;
}

void emaki_wait_for_adoption(pid_t parent) {
  // A dying process closes its files before its children are given away.
  while (getppid() == parent) usleep(100);
}

void emaki_fix_addresses(char *const arguments[]) {
  int current = personality(0xffffffff);
  if (current == -1 || (current & ADDR_NO_RANDOMIZE)) return;
  if (personality(current | ADDR_NO_RANDOMIZE) == -1) return;
  // By its own name, which is what a list of processes shows.
  char path[PATH_MAX];
  ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
  if (length <= 0) return;
  path[length] = 0;
  execv(path, arguments);
}

void emaki_limit_memory(uint64_t bytes) {
  struct rlimit limit = {.rlim_cur = bytes, .rlim_max = bytes};
  setrlimit(RLIMIT_DATA, &limit);
}

int emaki_thread_count(void) {
  DIR *tasks = opendir("/proc/self/task");
  if (!tasks) return -1;
  int count = 0;
  for (struct dirent *entry; (entry = readdir(tasks));) {
    if (entry->d_name[0] != '.') count++;
  }
  closedir(tasks);
  return count;
}

pid_t emaki_fork(void) {
  return fork();
}
