/* The terminal's state and the signals: what has to be done in C because it happens in signal handlers. */
#ifndef CEDIT_TERMINAL_H
#define CEDIT_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

/* Remembers how the terminal was found, and gives it back at exit and before a crash ends the program. */
void cedit_terminal_remember(void);

/* Gives the terminal back as it was found. Safe at any time. */
void cedit_terminal_give_back(void);

/* Says whether the terminal is in the program's hands, so that a crash has something to mend. */
void cedit_terminal_taken(bool taken);

/* Asks the terminal to mark what is pasted, or to stop it. */
void cedit_mark_pastes(bool on);

/* The number of rows of the line below the cursor: what a stop has to step over. */
void cedit_set_rows_below(int rows);

/* Shows or hides what is typed in an unedited line. */
void cedit_terminal_echo(bool on);

/* Throws away what was typed and not read. */
void cedit_discard_input(void);

/* Takes the whole window: a screen of its own, no cursor, keys one by one and not shown. False gives it all back. */
void cedit_take_window(bool on);

/* The window's size in character cells; false when unknown. */
bool cedit_window_size(int descriptor, int *rows, int *columns);

bool cedit_is_terminal(int descriptor);

/* Catches INT, TERM, HUP, QUIT, WINCH, CONT and TSTP unless the parent had them ignored, and PIPE. */
void cedit_signals_catch(void);
void cedit_signals_release(void);

/* The next caught signal, 0 when there is none. */
int cedit_signals_next(void);

/* Waits for input or a signal. */
enum { CEDIT_NOTHING = 0, CEDIT_INPUT = 1, CEDIT_SIGNAL = 2 };
int cedit_wait(int descriptor, int milliseconds);

/*
 * A row on the descriptor that says how far something is. It is erased at the end, and also when a signal ends the
 * program. `due` is true a few times a second, once half a second is over, for whichever thread asks.
 */
void cedit_progress_begin(int descriptor);
bool cedit_progress_due(void);
void cedit_progress_end(void);

/* Ends the process by the signal, so that the parent sees why. */
_Noreturn void cedit_end_by_signal(int number);

#endif
