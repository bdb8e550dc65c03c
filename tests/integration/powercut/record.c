/*
 * Loaded before the C library into a process that works on an inventory: appends every write, truncation, removal and
 * sync of the files under RECORD_UNDER to the file RECORD_TO, in the order in which they were made, and lets them pass.
 * A record: kind, length of the path, offset, length of the bytes; then the path and the bytes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
static int record = -1;

static int wanted(int fd, char *path, size_t size) {
  const char *under = getenv("RECORD_UNDER");
  char link[64];
  if (under == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strncmp(path, under, strlen(under)) == 0;
}

static void put(const void *bytes, size_t length) {
  if (length > 0 && REAL(write)(record, bytes, length) != (ssize_t)length) abort();
}

static void note(char kind, const char *path, uint64_t offset, const void *bytes, uint32_t length) {
  pthread_mutex_lock(&one);
  if (record < 0) record = open(getenv("RECORD_TO"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (record < 0) abort();
  uint32_t name = (uint32_t)strlen(path);
  put(&kind, 1);
  put(&name, 4);
  put(&offset, 8);
  put(&length, 4);
  put(path, name);
  put(bytes, length);
  pthread_mutex_unlock(&one);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  char path[4096];
  int ours = fd != record && wanted(fd, path, sizeof path);
  uint64_t offset = ours ? (uint64_t)lseek(fd, 0, SEEK_CUR) : 0;
  ssize_t done = REAL(write)(fd, bytes, length);
  if (ours && done > 0) note('W', path, offset, bytes, (uint32_t)done);
  return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  char path[4096];
  ssize_t done = REAL(pwrite)(fd, bytes, length, offset);
  if (done > 0 && wanted(fd, path, sizeof path)) note('W', path, (uint64_t)offset, bytes, (uint32_t)done);
  return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  char path[4096];
  ssize_t done = REAL(pwrite64)(fd, bytes, length, offset);
  if (done > 0 && wanted(fd, path, sizeof path)) note('W', path, (uint64_t)offset, bytes, (uint32_t)done);
  return done;
}

static void synced(int fd) {
  char path[4096];
  if (wanted(fd, path, sizeof path)) note('S', path, 0, NULL, 0);
}

int fsync(int fd) {
  int result = REAL(fsync)(fd);
  if (result == 0) synced(fd);
  return result;
}

int fdatasync(int fd) {
  int result = REAL(fdatasync)(fd);
  if (result == 0) synced(fd);
  return result;
}

int ftruncate(int fd, off_t size) {
  char path[4096];
  int result = REAL(ftruncate)(fd, size);
  if (result == 0 && wanted(fd, path, sizeof path)) note('T', path, (uint64_t)size, NULL, 0);
  return result;
}

int ftruncate64(int fd, off64_t size) {
  char path[4096];
  int result = REAL(ftruncate64)(fd, size);
  if (result == 0 && wanted(fd, path, sizeof path)) note('T', path, (uint64_t)size, NULL, 0);
  return result;
}

int unlink(const char *path) {
  const char *under = getenv("RECORD_UNDER");
  int result = REAL(unlink)(path);
  if (result == 0 && under != NULL && strncmp(path, under, strlen(under)) == 0) note('U', path, 0, NULL, 0);
  return result;
}
