#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "cedit.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

_Static_assert(sizeof(wchar_t) == sizeof(int32_t), "a wide character is a Unicode scalar");

extern int tgetent(char *buffer, const char *name);

enum { prompt_room = 1024 };

struct cedit {
  EditLine *line;
  HistoryW *history;
  FILE *input, *output, *errors;
  void *context;
  cedit_next_fn next;
  cedit_key_fn key;
  wchar_t prompt[prompt_room], aside[prompt_room];
};

bool cedit_use_utf8(void) {
  static const char *const others[] = {"", "C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
    if (setlocale(LC_CTYPE, others[i]) == NULL) continue;
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  }
  return false;
}

bool cedit_use_known_terminal(void) {
  static const char *const others[] = {"xterm-256color", "xterm", "vt100", "ansi"};
  char entry[4096];
  const char *name = getenv("TERM");
  if (name != NULL && tgetent(entry, name) > 0) return true;
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
    if (tgetent(entry, others[i]) <= 0) continue;
    setenv("TERM", others[i], 1);
    return true;
  }
  return false;
}

/* ---- callbacks ---- */

static cedit_t *owner(EditLine *line) {
  void *data = NULL;
  el_wget(line, EL_CLIENTDATA, &data);
  return data;
}

static int next_character(EditLine *line, wchar_t *character) {
  cedit_t *edit = owner(line);
  int32_t next = 0;
  int result = edit->next(edit->context, &next);
  if (result < 0) errno = EINTR;
  *character = (wchar_t)next;
  return result;
}

static unsigned char private_key(EditLine *line, wint_t character) {
  cedit_t *edit = owner(line);
  (void)character;
  return (unsigned char)edit->key(edit->context, false);
}

static unsigned char private_command_key(EditLine *line, wint_t character) {
  cedit_t *edit = owner(line);
  (void)character;
  return (unsigned char)edit->key(edit->context, true);
}

static wchar_t *prompt(EditLine *line) { return owner(line)->prompt; }
static wchar_t *aside(EditLine *line) { return owner(line)->aside; }

/* ---- making and ending ---- */

static const wchar_t key_name[] = L"entente-key", command_key_name[] = L"entente-command-key";
static const wchar_t key_help[] = L"What the program has in mind";

static void configure(cedit_t *edit) {
  EditLine *line = edit->line;
  HistEventW event;
  el_wset(line, EL_CLIENTDATA, edit);
  el_wset(line, EL_SIGNAL, 0);
  el_wset(line, EL_EDITOR, L"emacs");
  history_w(edit->history, &event, H_SETSIZE, 1000);
  el_wset(line, EL_HIST, history_w, edit->history);
  el_source(line, NULL);
  el_wset(line, EL_ADDFN, key_name, key_help, private_key);
  el_wset(line, EL_BIND, L"^_", key_name, NULL);
  if (cedit_is_vi(edit)) {
    el_wset(line, EL_ADDFN, command_key_name, key_help, private_command_key);
    el_wset(line, EL_BIND, L"-a", L"^_", command_key_name, NULL);
    el_wset(line, EL_BIND, L"-a", L"^[", L"ed-unassigned", NULL);
  }
  el_wset(line, EL_SETTY, L"-d", L"-ixon", NULL);
  el_wset(line, EL_SETTC, L"bl", L"\033[m", NULL); /* no bell on a projector */
  el_wset(line, EL_PROMPT_ESC, prompt, (int)CEDIT_LITERAL);
  el_wset(line, EL_RPROMPT, aside);
  el_wset(line, EL_GETCFN, next_character);
}

cedit_t *cedit_new(const char *program, void *context, cedit_next_fn next, cedit_key_fn key) {
  cedit_t *edit = calloc(1, sizeof *edit);
  if (edit == NULL) return NULL;
  edit->context = context;
  edit->next = next;
  edit->key = key;
  edit->input = fdopen(dup(STDIN_FILENO), "r");
  edit->output = fdopen(dup(STDOUT_FILENO), "w");
  edit->errors = fdopen(dup(STDERR_FILENO), "w");
  edit->history = history_winit();
  if (edit->input && edit->output && edit->errors && edit->history)
    edit->line = el_init(program, edit->input, edit->output, edit->errors);
  if (edit->line == NULL) {
    cedit_free(edit);
    return NULL;
  }
  configure(edit);
  return edit;
}

void cedit_free(cedit_t *edit) {
  if (edit->line) el_end(edit->line);
  if (edit->history) history_wend(edit->history);
  if (edit->input) fclose(edit->input);
  if (edit->output) fclose(edit->output);
  if (edit->errors) fclose(edit->errors);
  free(edit);
}

bool cedit_is_editing(cedit_t *edit) {
  int editing = 1;
  el_wget(edit->line, EL_EDITMODE, &editing);
  return editing != 0;
}

bool cedit_is_vi(cedit_t *edit) {
  const wchar_t *name = NULL;
  return el_wget(edit->line, EL_EDITOR, &name) == 0 && name != NULL && wcscmp(name, L"vi") == 0;
}

/* ---- prompt and history ---- */

static void keep(wchar_t *room, const int32_t *text, size_t count) {
  if (count >= prompt_room) count = prompt_room - 1;
  for (size_t i = 0; i < count; i++) room[i] = (wchar_t)text[i];
  room[count] = L'\0';
}

void cedit_set_prompt(cedit_t *edit, const int32_t *text, size_t count) { keep(edit->prompt, text, count); }
void cedit_set_aside(cedit_t *edit, const int32_t *text, size_t count) { keep(edit->aside, text, count); }

void cedit_history_clear(cedit_t *edit) {
  HistEventW event;
  history_w(edit->history, &event, H_CLEAR);
}

void cedit_history_add(cedit_t *edit, const int32_t *entry) {
  HistEventW event;
  history_w(edit->history, &event, H_ENTER, (const wchar_t *)entry);
}

/* ---- the line ---- */

const int32_t *cedit_read(cedit_t *edit, int *count) { return (const int32_t *)el_wgets(edit->line, count); }

const int32_t *cedit_text(cedit_t *edit, size_t *count, size_t *cursor) {
  const LineInfoW *info = el_wline(edit->line);
  *count = (size_t)(info->lastchar - info->buffer);
  *cursor = (size_t)(info->cursor - info->buffer);
  return (const int32_t *)info->buffer;
}

void cedit_replace(cedit_t *edit, const int32_t *text, size_t count, size_t cursor) {
  size_t old_count, old_cursor;
  cedit_text(edit, &old_count, &old_cursor);
  el_cursor(edit->line, (int)(old_count - old_cursor));
  if (old_count > 0) el_wdeletestr(edit->line, (int)old_count);
  if (count > 0) el_winsertstr(edit->line, (const wchar_t *)text);
  el_cursor(edit->line, -(int)(count - cursor));
}

/* ---- the screen ---- */

void cedit_prepare(cedit_t *edit, bool editing) {
  el_wset(edit->line, EL_PREP_TERM, editing ? 1 : 0);
}

void cedit_draw_afresh(cedit_t *edit) {
  el_wset(edit->line, EL_REFRESH);
  fflush(edit->output);
}

void cedit_resize(cedit_t *edit) { el_resize(edit->line); }

int cedit_columns(int32_t character) {
  wint_t wide = (wint_t)character;
  if (character == '\n') return -1;
  if (character == '\t') return -2;
  if (character < 0x100 && iswcntrl(wide)) return 2;
  if (!iswprint(wide)) return character > 0xffff ? 8 : 7;
  int columns = wcwidth((wchar_t)wide);
  return columns < 0 ? 0 : columns;
}
