/* Lists the words with a double underscore that the tree-sitter grammar of Apex sees outside comments: reads paths
   from standard input, prints `path TAB line TAB type of the node TAB type of its parent TAB text`. A file that cannot
   be read or parsed gives `path TAB 0`. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_apex(void);

static char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(*size + 1);
  *size = fread(text, 1, *size, file);
  fclose(file);
  return text;
}

static void print_leaf(const char *path, const char *text, TSNode leaf, const char *parent) {
  const uint32_t start = ts_node_start_byte(leaf), end = ts_node_end_byte(leaf);
  if (strstr(ts_node_type(leaf), "comment") || !memmem(text + start, end - start, "__", 2)) return;
  printf("%s\t%u\t%s\t%s\t", path, ts_node_start_point(leaf).row + 1, ts_node_type(leaf), parent);
  for (uint32_t i = start; i < end; ++i) putchar(text[i] == '\n' || text[i] == '\t' ? ' ' : text[i]);
  putchar('\n');
}

/* Walks the tree without recursion: source code nests as deep as it likes. */
static void walk(const char *path, const char *text, TSNode root) {
  TSTreeCursor cursor = ts_tree_cursor_new(root);
  const char *parents[4096] = {"none"};
  int depth = 0;
  for (;;) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    const char *type = ts_node_type(node);
    if (ts_node_child_count(node) == 0) print_leaf(path, text, node, parents[depth]);
    if (depth < 4095 && ts_tree_cursor_goto_first_child(&cursor)) {
      parents[++depth] = type;
      continue;
    }
    while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
      if (!ts_tree_cursor_goto_parent(&cursor)) {
        ts_tree_cursor_delete(&cursor);
        return;
      }
      --depth;
    }
  }
}

int main(void) {
  TSParser *parser = ts_parser_new();
  if (!ts_parser_set_language(parser, tree_sitter_apex())) {
    fprintf(stderr, "the grammar is of another version than the library\n");
    return 3;
  }
  char path[8192];
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    size_t size = 0;
    char *text = read_file(path, &size);
    TSTree *tree = text ? ts_parser_parse_string(parser, NULL, text, (uint32_t)size) : NULL;
    if (tree) {
      walk(path, text, ts_tree_root_node(tree));
      ts_tree_delete(tree);
    } else {
      printf("%s\t0\n", path);
    }
    free(text);
  }
  ts_parser_delete(parser);
  return 0;
}
