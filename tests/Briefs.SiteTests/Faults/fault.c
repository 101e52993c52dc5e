/* Fails, or kills, at the Nth call that changes something below a folder. Loaded into a build by its test (LD_PRELOAD).
   BRIEFS_FAULT_BELOW: the folder. BRIEFS_FAULT_AT: N, from 1; 0 only counts. BRIEFS_FAULT_ERROR: an errno; without one the process
   is killed. BRIEFS_FAULT_COUNT: a file that receives the number of calls. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int calls;
static const char *below;
static int at = -1, error_number;

__attribute__((constructor)) static void begin(void) {
  const char *n = getenv("BRIEFS_FAULT_AT"), *e = getenv("BRIEFS_FAULT_ERROR");
  below = getenv("BRIEFS_FAULT_BELOW");
  at = n ? atoi(n) : -1;
  error_number = e ? atoi(e) : 0;
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("BRIEFS_FAULT_COUNT");
  if (!path) return;
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%d", (int)calls);
  fclose(file);
}

static int is_below(const char *path) { return below && path && strncmp(path, below, strlen(below)) == 0; }

/* The system is asked where the handle leads. Its number alone does not tell: the runtime's own pipes get the numbers of files that
   were closed, and a fault in one of them ends the process ("ResumeThread failed"), which no call of a program can bring about. */
static int leads_below(int fd) {
  char name[32], path[4096];
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(name, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path);
}

/* Whether this call is the one that fails. Does not return where it kills. */
static int strikes(void) {
  if (atomic_fetch_add(&calls, 1) + 1 != at) return 0;
  if (!error_number) { kill(getpid(), SIGKILL); for (;;) pause(); }
  errno = error_number;
  return 1;
}

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define PATH_CALL(result, name, parameters, path, arguments) \
  result name parameters { REAL(name); if (is_below(path) && strikes()) return -1; return real arguments; }
#define FD_CALL(result, name, parameters, fd, arguments) \
  result name parameters { REAL(name); if (leads_below(fd) && strikes()) return -1; return real arguments; }
#define OPEN_CALL(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
    if (is_below(path) && (flags & (O_WRONLY | O_RDWR | O_CREAT)) && strikes()) return -1; \
    return real(path, flags, mode); }

OPEN_CALL(open)
OPEN_CALL(open64)
PATH_CALL(int, mkdir, (const char *path, mode_t mode), path, (path, mode))
PATH_CALL(int, rmdir, (const char *path), path, (path))
PATH_CALL(int, unlink, (const char *path), path, (path))
PATH_CALL(int, rename, (const char *from, const char *to), to, (from, to))
PATH_CALL(int, link, (const char *from, const char *to), to, (from, to))
PATH_CALL(int, chmod, (const char *path, mode_t mode), path, (path, mode))
FD_CALL(ssize_t, write, (int fd, const void *bytes, size_t count), fd, (fd, bytes, count))
FD_CALL(ssize_t, pwrite, (int fd, const void *bytes, size_t count, off_t offset), fd, (fd, bytes, count, offset))
FD_CALL(ssize_t, pwrite64, (int fd, const void *bytes, size_t count, off64_t offset), fd, (fd, bytes, count, offset))
FD_CALL(int, ftruncate, (int fd, off_t length), fd, (fd, length))
FD_CALL(int, ftruncate64, (int fd, off64_t length), fd, (fd, length))
FD_CALL(int, fchmod, (int fd, mode_t mode), fd, (fd, mode))
