#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "cedit_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static struct termios found;
static volatile sig_atomic_t is_remembered, is_taken, marks_pastes, is_echo_off, owns_window, rows_below;
static int signal_pipe[2] = {-1, -1};

static void put(const char *text) {
  size_t left = strlen(text);
  while (left > 0) {
    ssize_t n = write(STDOUT_FILENO, text, left);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return;
    text += n;
    left -= (size_t)n;
  }
}

/* A background process that sets the terminal is stopped by SIGTTOU; giving back must not stop. */
static void set_terminal(const struct termios *state, int when) {
  sigset_t block, before;
  sigemptyset(&block);
  sigaddset(&block, SIGTTOU);
  sigprocmask(SIG_BLOCK, &block, &before);
  while (tcsetattr(STDIN_FILENO, when, state) < 0 && errno == EINTR) {}
  sigprocmask(SIG_SETMASK, &before, NULL);
}

/* ---- the terminal as it was found ---- */

static const char enter_window[] = "\033[?1049h\033[?25l";
static const char leave_window[] = "\033[?25h\033[?1049l";

void cedit_terminal_give_back(void) {
  int error = errno;
  if (marks_pastes) put("\033[?2004l");
  marks_pastes = 0;
  if (owns_window) put(leave_window);
  owns_window = 0;
  if (is_remembered && (is_taken || is_echo_off)) set_terminal(&found, TCSANOW);
  is_taken = is_echo_off = 0;
  errno = error;
}

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { crash_count = sizeof crashes / sizeof *crashes };
static struct sigaction before_crash[crash_count];

/* Gives the terminal back and lets the fault happen again, into the handler that was there before. */
static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  cedit_terminal_give_back();
  for (int i = 0; i < crash_count; i++)
    if (crashes[i] == number) sigaction(number, &before_crash[i], NULL);
  if (info == NULL || info->si_code <= 0) raise(number);
}

/* A stack that is used up leaves no room for a handler: give it another one. */
static void make_room_for_handlers(void) {
  static char room[65536];
  stack_t stack;
  if (sigaltstack(NULL, &stack) < 0 || !(stack.ss_flags & SS_DISABLE)) return;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = room;
  stack.ss_size = sizeof room;
  sigaltstack(&stack, NULL);
}

void cedit_terminal_remember(void) {
  if (is_remembered || tcgetattr(STDIN_FILENO, &found) < 0) return;
  is_remembered = 1;
  make_room_for_handlers();
  atexit(cedit_terminal_give_back);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &before_crash[i]);
}

void cedit_terminal_taken(bool taken) { is_taken = taken; }

void cedit_mark_pastes(bool on) {
  if (on == (bool)marks_pastes) return;
  if (on) marks_pastes = 1;
  put(on ? "\033[?2004h" : "\033[?2004l");
  if (!on) marks_pastes = 0;
}

void cedit_set_rows_below(int rows) { rows_below = rows; }

void cedit_terminal_echo(bool on) {
  if (!is_remembered) return;
  struct termios state;
  if (tcgetattr(STDIN_FILENO, &state) < 0) return;
  if (!on) {
    is_echo_off = 1;
    state.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
    set_terminal(&state, TCSADRAIN);
  } else if (is_echo_off) {
    set_terminal(&found, TCSADRAIN);
    is_echo_off = 0;
  }
}

void cedit_take_window(bool on) {
  struct termios state;
  if (!on) {
    cedit_terminal_give_back();
    return;
  }
  cedit_terminal_remember();
  if (tcgetattr(STDIN_FILENO, &state) < 0) return;
  state.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL);
  state.c_cc[VMIN] = 1;
  state.c_cc[VTIME] = 0;
  is_taken = owns_window = 1;
  put(enter_window);
  set_terminal(&state, TCSADRAIN);
}

void cedit_discard_input(void) { tcflush(STDIN_FILENO, TCIFLUSH); }

bool cedit_window_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) < 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

bool cedit_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

/* ---- signals ---- */

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGCONT, SIGTSTP, SIGPIPE};
enum { caught_count = sizeof caught / sizeof *caught };
static struct sigaction before_catch[caught_count];
static int is_catching;

static void note(int number) {
  unsigned char byte = (unsigned char)number;
  (void)!write(signal_pipe[1], &byte, 1);
}

static void on_signal(int number) {
  int error = errno;
  note(number);
  errno = error;
}

/* An empty handler, and not SIG_IGN: a child program (a pager) starts with the default again. */
static void on_broken_pipe(int number) { (void)number; }

/* Gives the terminal back, stops, and takes the terminal again when the program is continued. */
static void on_stop(int number) {
  int error = errno;
  struct termios mine;
  struct sigaction stop, own;
  sigset_t unblock, before;
  bool had_terminal = is_taken || is_echo_off;
  bool had_pastes = marks_pastes, had_window = owns_window;
  if (had_pastes) put("\033[?2004l");
  if (had_window) put(leave_window);
  if (had_terminal) {
    tcgetattr(STDIN_FILENO, &mine);
    for (int i = had_window ? -1 : rows_below; i >= 0; i--) put("\r\n");
    set_terminal(&found, TCSADRAIN);
  }
  memset(&stop, 0, sizeof stop);
  stop.sa_handler = SIG_DFL;
  sigemptyset(&stop.sa_mask);
  sigaction(number, &stop, &own);
  raise(number);
  sigemptyset(&unblock);
  sigaddset(&unblock, number);
  sigprocmask(SIG_UNBLOCK, &unblock, &before); /* stops here; an orphaned process goes on at once */
  sigprocmask(SIG_SETMASK, &before, NULL);
  sigaction(number, &own, NULL);
  if (had_terminal) set_terminal(&mine, TCSADRAIN);
  if (had_pastes) put("\033[?2004h");
  if (had_window) put(enter_window);
  note(SIGCONT);
  errno = error;
}

void cedit_signals_catch(void) {
  if (is_catching) return;
  if (signal_pipe[0] < 0) {
    if (pipe(signal_pipe) < 0) return;
    for (int i = 0; i < 2; i++) {
      fcntl(signal_pipe[i], F_SETFD, FD_CLOEXEC);
      fcntl(signal_pipe[i], F_SETFL, O_NONBLOCK);
    }
  }
  is_catching = 1;
  for (int i = 0; i < caught_count; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = caught[i] == SIGTSTP ? on_stop : caught[i] == SIGPIPE ? on_broken_pipe : on_signal;
    sigemptyset(&action.sa_mask);
    if (caught[i] == SIGWINCH || caught[i] == SIGCONT) action.sa_flags = SA_RESTART;
    sigaction(caught[i], NULL, &before_catch[i]);
    if (before_catch[i].sa_handler != SIG_IGN) sigaction(caught[i], &action, NULL);
  }
}

void cedit_signals_release(void) {
  if (!is_catching) return;
  for (int i = 0; i < caught_count; i++) sigaction(caught[i], &before_catch[i], NULL);
  is_catching = 0;
}

int cedit_signals_next(void) {
  unsigned char byte;
  if (signal_pipe[0] < 0) return 0;
  return read(signal_pipe[0], &byte, 1) == 1 ? byte : 0;
}

int cedit_wait(int descriptor, int milliseconds) {
  struct pollfd files[2] = {{.fd = signal_pipe[0], .events = POLLIN}, {.fd = descriptor, .events = POLLIN}};
  int n = poll(files, 2, milliseconds);
  if (n < 0) return errno == EINTR ? CEDIT_SIGNAL : CEDIT_INPUT;
  if (n == 0) return CEDIT_NOTHING;
  if (files[0].revents != 0) return CEDIT_SIGNAL;
  return CEDIT_INPUT;
}

/* ---- progress ---- */

static const int endings[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
enum { ending_count = sizeof endings / sizeof *endings };
static struct sigaction before_progress[ending_count];
static int progress_descriptor;
static atomic_llong progress_next;
static atomic_bool is_progress_shown;

static long long now_in_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void erase_progress(void) {
  if (atomic_exchange(&is_progress_shown, false)) (void)!write(progress_descriptor, "\r\033[K", 4);
}

static void on_ending(int number) {
  erase_progress();
  cedit_end_by_signal(number);
}

void cedit_progress_begin(int descriptor) {
  progress_descriptor = descriptor;
  atomic_store(&is_progress_shown, false);
  atomic_store(&progress_next, now_in_milliseconds() + 500);
  for (int i = 0; i < ending_count; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_ending;
    sigemptyset(&action.sa_mask);
    sigaction(endings[i], NULL, &before_progress[i]);
    if (before_progress[i].sa_handler == SIG_DFL) sigaction(endings[i], &action, NULL);
  }
}

bool cedit_progress_due(void) {
  long long next = atomic_load(&progress_next), now = now_in_milliseconds();
  if (now < next || !atomic_compare_exchange_strong(&progress_next, &next, now + 100)) return false;
  atomic_store(&is_progress_shown, true);
  return true;
}

void cedit_progress_end(void) {
  erase_progress();
  for (int i = 0; i < ending_count; i++) sigaction(endings[i], &before_progress[i], NULL);
}

void cedit_end_by_signal(int number) {
  sigset_t unblock;
  cedit_terminal_give_back();
  signal(number, SIG_DFL);
  sigemptyset(&unblock);
  sigaddset(&unblock, number);
  sigprocmask(SIG_UNBLOCK, &unblock, NULL);
  kill(getpid(), number);
  _exit(128 + number);
}
