/*
 * libedit without variadic calls, macros and C library globals, so that Swift can use it.
 * `wchar_t` appears as `int32_t`: one Unicode scalar each, in a UTF-8 locale.
 */
#ifndef CEDIT_H
#define CEDIT_H

#include "cedit_terminal.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cedit cedit_t;

/* Gives the next character to libedit: 1 and the character, 0 at the end of the input, -1 to leave the line. */
typedef int (*cedit_next_fn)(void *context, int32_t *character);

/* Called when CEDIT_PRIVATE_KEY was given, in vi's command mode or not; returns one of the CEDIT_ results. */
typedef int (*cedit_key_fn)(void *context, bool is_command_mode);

/* The character that stands for "do what the program has in mind"; nothing that is typed arrives as this character. */
#define CEDIT_PRIVATE_KEY 0x1f

enum {
  CEDIT_UNCHANGED = 0, /* nothing to draw */
  CEDIT_REFRESH = 4,   /* the text changed */
  CEDIT_CURSOR = 5,    /* only the cursor moved */
};

/* Chooses a character set: the user's, else any UTF-8 one. False when there is none: do not edit then. */
bool cedit_use_utf8(void);

/* Makes TERM a kind that the terminal database knows. False when even the common ones are missing. */
bool cedit_use_known_terminal(void);

/* Makes an editor on file descriptors 0 and 1, reading ~/.editrc. NULL when it cannot be made. */
cedit_t *cedit_new(const char *program, void *context, cedit_next_fn next, cedit_key_fn key);
void cedit_free(cedit_t *edit);

/* False when the user's ~/.editrc turns editing off. */
bool cedit_is_editing(cedit_t *edit);

/* True when the user's ~/.editrc asks for vi keys. */
bool cedit_is_vi(cedit_t *edit);

/* Sets the prompt; CEDIT_LITERAL stands before and after what the terminal does not show. */
#define CEDIT_LITERAL 1
void cedit_set_prompt(cedit_t *edit, const int32_t *prompt, size_t count);

/* Sets the text at the right edge of the first row, without colours. */
void cedit_set_aside(cedit_t *edit, const int32_t *aside, size_t count);

/* The entries that libedit's own history commands recall (vi's), oldest first; each zero-terminated. */
void cedit_history_clear(cedit_t *edit);
void cedit_history_add(cedit_t *edit, const int32_t *entry);

/* Reads a line. Returns its characters, not zero-terminated, and their count; NULL and 0 or -1 as `next` said. */
const int32_t *cedit_read(cedit_t *edit, int *count);

/* The line so far, its length and the cursor's offset. */
const int32_t *cedit_text(cedit_t *edit, size_t *count, size_t *cursor);

/* Replaces the line; `text` is zero-terminated. */
void cedit_replace(cedit_t *edit, const int32_t *text, size_t count, size_t cursor);

/* Switches the terminal to editing (no echo) or back to what the user had. */
void cedit_prepare(cedit_t *edit, bool editing);

/* Forgets what was drawn and draws from where the cursor stands, which must be the first column. */
void cedit_draw_afresh(cedit_t *edit);

/* Reads the window's size again. */
void cedit_resize(cedit_t *edit);

/* The columns libedit gives a character; -1 for a newline, -2 for a tab. */
int cedit_columns(int32_t character);

#endif
