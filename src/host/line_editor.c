/* The Lua module partnercenter.line_editor: one line from the terminal, edited with libedit.
 *
 *   editor = line_editor.open { program = "pcsh" }
 *   editor:read(prompt)   → the line without its end | nil, "end" (Ctrl-D) | nil, "interrupted" (Ctrl-C)
 *   editor:add(text)      adds an entry to what the arrow keys go through
 *   editor:close()
 *
 * A module of its own, so that libedit is loaded only for those who type. Where history is kept between sessions is
 * lua/partnercenter/shell/history.lua; the prompt's loop is repl.lua next to it.
 */
#include <errno.h>
#include <histedit.h>
#include <lauxlib.h>
#include <locale.h>
#include <lua.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define EDITOR_TYPE "partnercenter.line_editor"

enum { HISTORY_SIZE = 2000 };

typedef struct editor {
  EditLine *edit; /* NULL: closed */
  History *history;
  const char *prompt; /* while a line is read */
  bool interrupted;
} editor;

static char *prompt_of(EditLine *edit) {
  void *data = NULL;
  el_get(edit, EL_CLIENTDATA, &data);
  return (char *)(((editor *)data)->prompt);
}

/* Bound to Ctrl-C, which is an ordinary character while a line is edited: no signal can come at a bad moment. */
static unsigned char on_interrupt(EditLine *edit, int character) {
  (void)character;
  void *data = NULL;
  el_get(edit, EL_CLIENTDATA, &data);
  ((editor *)data)->interrupted = true;
  return CC_EOF;
}

/* Ctrl-Z is an ordinary character for the same reason. */
static unsigned char on_suspend(EditLine *edit, int character) {
  (void)character;
  el_set(edit, EL_PREP_TERM, 0);
  raise(SIGTSTP);
  el_set(edit, EL_PREP_TERM, 1);
  return CC_REDISPLAY;
}

static int editor_close(lua_State *L) {
  editor *self = luaL_checkudata(L, 1, EDITOR_TYPE);
  if (self->edit != NULL) el_end(self->edit);
  if (self->history != NULL) history_end(self->history);
  self->edit = NULL;
  self->history = NULL;
  return 0;
}

static editor *check_open(lua_State *L) {
  editor *self = luaL_checkudata(L, 1, EDITOR_TYPE);
  luaL_argcheck(L, self->edit != NULL, 1, "the line editor is closed");
  return self;
}

static int editor_read(lua_State *L) {
  editor *self = check_open(L);
  int length = 0;
  self->prompt = luaL_checkstring(L, 2);
  self->interrupted = false;
  /* libedit shows the prompt first and takes the terminal over then; what is typed in between would be lost. */
  el_set(self->edit, EL_PREP_TERM, 1);
  const char *line = el_gets(self->edit, &length);
  self->prompt = "";
  if (self->interrupted || line == NULL || length <= 0) {
    fputc('\n', stdout);
    fflush(stdout);
    lua_pushnil(L);
    lua_pushstring(L, self->interrupted ? "interrupted" : "end");
    return 2;
  }
  if (line[length - 1] == '\n') length--;
  lua_pushlstring(L, line, (size_t)length);
  return 1;
}

static int editor_add(lua_State *L) {
  editor *self = check_open(L);
  HistEvent event;
  history(self->history, &event, H_ENTER, luaL_checkstring(L, 2));
  return 0;
}

static int editor_open(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_getfield(L, 1, "program");
  const char *program = luaL_checkstring(L, -1);
  editor *self = lua_newuserdatauv(L, sizeof *self, 0);
  memset(self, 0, sizeof *self);
  self->prompt = "";
  luaL_setmetatable(L, EDITOR_TYPE);
  /* Characters of more than one byte. Numbers stay as they are: Lua reads and writes them. */
  setlocale(LC_CTYPE, "");

  HistEvent event;
  self->history = history_init();
  if (self->history != NULL) self->edit = el_init(program, stdin, stdout, stderr);
  if (self->edit == NULL) return luaL_error(L, "the terminal cannot be edited on: %s", strerror(errno));
  history(self->history, &event, H_SETSIZE, HISTORY_SIZE);
  history(self->history, &event, H_SETUNIQUE, 1);
  el_set(self->edit, EL_CLIENTDATA, self);
  el_set(self->edit, EL_PROMPT, prompt_of);
  el_set(self->edit, EL_EDITOR, "emacs");
  el_set(self->edit, EL_HIST, history, self->history);
  el_set(self->edit, EL_SETTY, "-d", "-isig", NULL);
  /* The wide function keeps these texts; the narrow one would copy them and never free the copies. */
  el_wset(self->edit, EL_ADDFN, L"pcsh-interrupt", L"Give up this line", on_interrupt);
  el_set(self->edit, EL_BIND, "^C", "pcsh-interrupt", NULL);
  el_wset(self->edit, EL_ADDFN, L"pcsh-suspend", L"Go to the background", on_suspend);
  el_set(self->edit, EL_BIND, "^Z", "pcsh-suspend", NULL);
  el_set(self->edit, EL_BIND, "^R", "em-inc-search-prev", NULL);
  el_set(self->edit, EL_BIND, "\\e[1;5C", "em-next-word", NULL);
  el_set(self->edit, EL_BIND, "\\e[1;5D", "ed-prev-word", NULL);
  el_set(self->edit, EL_BIND, "\\e[3~", "ed-delete-next-char", NULL);
  el_source(self->edit, NULL); /* ~/.editrc: the user has the last word */
  return 1;
}

__attribute__((visibility("default"))) int luaopen_partnercenter_line_editor(lua_State *L);

int luaopen_partnercenter_line_editor(lua_State *L) {
  static const luaL_Reg methods[] = {
      {"read", editor_read},
      {"add", editor_add},
      {"close", editor_close},
      {NULL, NULL},
  };
  static const luaL_Reg functions[] = {{"open", editor_open}, {NULL, NULL}};
  if (luaL_newmetatable(L, EDITOR_TYPE)) {
    lua_pushcfunction(L, editor_close);
    lua_setfield(L, -2, "__gc");
    lua_pushcfunction(L, editor_close);
    lua_setfield(L, -2, "__close");
    luaL_newlib(L, methods);
    lua_setfield(L, -2, "__index");
  }
  lua_pop(L, 1);
  luaL_newlib(L, functions);
  return 1;
}
