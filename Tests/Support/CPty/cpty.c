#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "cpty.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static void run(const char *path, char *const arguments[], char *const environment[], const char *terminal) {
  sigset_t none;
  setsid();
  int slave = open(terminal, O_RDWR);
  if (slave < 0) _exit(126);
  ioctl(slave, TIOCSCTTY, 0);
  for (int i = 0; i < 3; i++) dup2(slave, i);
  for (int i = 3; i < 256; i++) close(i);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int i = 1; i < 32; i++) signal(i, SIG_DFL);
  execve(path, arguments, environment);
  _exit(127);
}

int cpty_start(const char *path, char *const arguments[], char *const environment[], int rows, int columns,
               int *master) {
  char terminal[256];
  int m = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (m < 0 || grantpt(m) < 0 || unlockpt(m) < 0) return -1;
  const char *name = ptsname(m);
  if (name == NULL || strlen(name) >= sizeof terminal) return -1;
  strcpy(terminal, name);
  cpty_resize(m, rows, columns);
  pid_t process = fork();
  if (process == 0) run(path, arguments, environment, terminal);
  if (process < 0) {
    close(m);
    return -1;
  }
  fcntl(m, F_SETFL, O_NONBLOCK);
  *master = m;
  return process;
}

int cpty_spawn(const char *path, char *const arguments[], char *const environment[], const char *directory,
               const int streams[3]) {
  pid_t process = fork();
  if (process != 0) return process;
  sigset_t none;
  for (int i = 0; i < 3; i++) dup2(streams[i], i);
  for (int i = 3; i < 256; i++) close(i);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int i = 1; i < 32; i++) signal(i, SIG_DFL);
  if (chdir(directory) != 0) _exit(126);
  execve(path, arguments, environment);
  _exit(127);
}

void cpty_resize(int master, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(master, TIOCSWINSZ, &size);
}

cpty_state cpty_read_state(int master) {
  struct termios t;
  memset(&t, 0, sizeof t);
  tcgetattr(master, &t);
  return (cpty_state){
    .is_canonical = t.c_lflag & ICANON,
    .echoes = t.c_lflag & ECHO,
    .has_signals = t.c_lflag & ISIG,
    .maps_enter = (t.c_iflag & ICRNL) && !(t.c_iflag & INLCR),
    .has_flow_control = t.c_iflag & IXON,
    .processes_output = t.c_oflag & OPOST,
  };
}

int cpty_wait(int process, bool blocking) {
  int status = 0;
  if (waitpid(process, &status, blocking ? 0 : WNOHANG) <= 0) return -1;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

const char *cpty_image_path(void) {
  Dl_info info;
  static char path[4096];
  if (dladdr((const void *)cpty_image_path, &info) == 0 || info.dli_fname == NULL) return "";
  return realpath(info.dli_fname, path) ? path : "";
}
