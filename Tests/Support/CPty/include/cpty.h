/* Pseudo-terminals for tests: what Swift's C library modules leave out. */
#ifndef CPTY_H
#define CPTY_H

#include <stdbool.h>

/* Starts a program under a new terminal of the given size, as the leader of its own session.
   Returns the process, and the terminal's other end in `master`; -1 when it cannot be started. */
int cpty_start(const char *path, char *const arguments[], char *const environment[], int rows, int columns,
               int *master);

/* Changes the window's size; the program is told. */
void cpty_resize(int master, int rows, int columns);

/* How the terminal is set. */
typedef struct {
  bool is_canonical, echoes, has_signals, maps_enter, has_flow_control, processes_output;
} cpty_state;
cpty_state cpty_read_state(int master);

/* Starts a program in a folder, with these files as its three streams. Returns the process; -1 when it cannot be
   started. */
int cpty_spawn(const char *path, char *const arguments[], char *const environment[], const char *directory,
               const int streams[3]);

/* Waits for the process to end: its exit code, or 128 and the signal that ended it; -1 while it runs. */
int cpty_wait(int process, bool blocking);

/* The folder of the program or bundle that this code is part of. */
const char *cpty_image_path(void);

#endif
