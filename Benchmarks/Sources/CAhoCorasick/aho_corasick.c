#include "aho_corasick.h"

#include <stdlib.h>
#include <string.h>

// Letters as symbols below 128, so that a node's edges are two words of bits: its children lie side by side, and the one
// for a symbol is found by counting the bits below it.
enum { BREAK = 0, SPACE = 1, OTHER = 2, DROPPED = 127, FIRST_DIGIT = 3, FIRST_LATIN = 13, FIRST_CYRILLIC = 39 };

typedef struct {
  uint64_t edges[2];
  uint32_t child;
  uint32_t fail;
  uint16_t depth;
  uint16_t ends;    // the length of the form that ends here; 0 for none
  uint32_t suffix;  // the nearest node down the failures at which a form ends; 0 for none
} node;

struct aho_corasick {
  node *nodes;
  size_t count, capacity;
};

static uint8_t cyrillic(uint32_t scalar) {
  if (scalar == 0x401 || scalar == 0x451) scalar = 0x435;
  if (scalar == 0x490 || scalar == 0x491) scalar = 0x433;
  if (scalar < 0x410) scalar += 0x50;
  else if (scalar < 0x430) scalar += 0x20;
  return scalar < 0x460 ? (uint8_t)(FIRST_CYRILLIC + scalar - 0x430) : OTHER;
}

// The symbol at `*at`, which it moves on.
static inline uint8_t next_symbol(const uint8_t *text, size_t length, size_t *at) {
  uint8_t byte = text[(*at)++];
  if (byte < 0x80) {
    uint8_t small = byte | 0x20;
    if (small >= 'a' && small <= 'z') return FIRST_LATIN + small - 'a';
    if (byte >= '0' && byte <= '9') return FIRST_DIGIT + byte - '0';
    if (byte == ' ' || byte == '-') return SPACE;
    return byte == '\'' ? DROPPED : BREAK;
  }
  if ((byte & 0xFC) == 0xD0 && *at < length) {
    return cyrillic((uint32_t)(byte & 0x1F) << 6 | (text[(*at)++] & 0x3F));
  }
  if (byte == 0xE2) {  // punctuation; the right single quotation mark is an apostrophe
    int is_apostrophe = *at + 1 < length && text[*at] == 0x80 && text[*at + 1] == 0x99;
    *at = *at + 2 < length ? *at + 2 : length;
    return is_apostrophe ? DROPPED : BREAK;
  }
  while (*at < length && (text[*at] & 0xC0) == 0x80) (*at)++;
  return byte == 0xC2 ? BREAK : OTHER;
}

static inline uint32_t child_of(const node *from, uint8_t symbol) {
  uint64_t bit = 1ull << (symbol & 63);
  if (symbol < 64) {
    if (!(from->edges[0] & bit)) return 0;
    return from->child + (uint32_t)__builtin_popcountll(from->edges[0] & (bit - 1));
  }
  if (!(from->edges[1] & bit)) return 0;
  return from->child + (uint32_t)(__builtin_popcountll(from->edges[0]) + __builtin_popcountll(from->edges[1] & (bit - 1)));
}

// The forms as symbols, sorted: a node is then a range of them.
typedef struct {
  const uint8_t *symbols;
  uint32_t length;
} form;

static int compare(const void *left, const void *right) {
  const form *one = left, *other = right;
  size_t shared = one->length < other->length ? one->length : other->length;
  int order = memcmp(one->symbols, other->symbols, shared);
  return order ? order : (int)one->length - (int)other->length;
}

typedef struct {
  uint32_t from, to;
} range;

static int grow(aho_corasick *automaton, range **ranges) {
  if (automaton->count < automaton->capacity) return 1;
  size_t capacity = automaton->capacity * 2;
  node *nodes = realloc(automaton->nodes, capacity * sizeof(node));
  if (!nodes) return 0;
  automaton->nodes = nodes;
  range *grown = realloc(*ranges, capacity * sizeof(range));
  if (!grown) return 0;
  *ranges = grown;
  automaton->capacity = capacity;
  return 1;
}

// Nodes in the order of their depth, so that children lie side by side and failures point back.
static int build_trie(aho_corasick *automaton, const form *forms, size_t count) {
  automaton->capacity = 1024;
  automaton->nodes = malloc(automaton->capacity * sizeof(node));
  range *ranges = malloc(automaton->capacity * sizeof(range));
  if (!automaton->nodes || !ranges) return free(ranges), 0;
  memset(&automaton->nodes[0], 0, sizeof(node));
  ranges[0] = (range){0, (uint32_t)count};
  automaton->count = 1;
  for (size_t at = 0; at < automaton->count; at++) {
    uint32_t depth = automaton->nodes[at].depth, from = ranges[at].from, to = ranges[at].to;
    automaton->nodes[at].child = (uint32_t)automaton->count;
    while (from < to && forms[from].length == depth) {
      automaton->nodes[at].ends = (uint16_t)depth;
      from++;
    }
    while (from < to) {
      uint8_t symbol = forms[from].symbols[depth];
      uint32_t end = from + 1;
      while (end < to && forms[end].symbols[depth] == symbol) end++;
      if (!grow(automaton, &ranges)) return free(ranges), 0;
      automaton->nodes[at].edges[symbol >> 6] |= 1ull << (symbol & 63);
      ranges[automaton->count] = (range){from, end};
      node *child = &automaton->nodes[automaton->count++];
      memset(child, 0, sizeof(node));
      child->depth = (uint16_t)(depth + 1);
      from = end;
    }
  }
  free(ranges);
  return 1;
}

static void link_failures(aho_corasick *automaton) {
  node *nodes = automaton->nodes;
  for (size_t at = 0; at < automaton->count; at++) {
    uint32_t child = nodes[at].child;
    for (int symbol = 0; symbol < 128; symbol++) {
      if (!(nodes[at].edges[symbol >> 6] >> (symbol & 63) & 1)) continue;
      uint32_t fail = 0;
      if (at) {
        for (uint32_t back = nodes[at].fail;; back = nodes[back].fail) {
          fail = child_of(&nodes[back], (uint8_t)symbol);
          if (fail || !back) break;
        }
      }
      nodes[child].fail = fail;
      nodes[child].suffix = nodes[fail].ends ? fail : nodes[fail].suffix;
      child++;
    }
  }
}

aho_corasick *aho_corasick_build(const uint8_t *text, const uint64_t *ends, size_t count) {
  aho_corasick *automaton = calloc(1, sizeof *automaton);
  uint8_t *symbols = malloc(count ? ends[count - 1] + 1 : 1);
  form *forms = malloc((count + 1) * sizeof *forms);
  if (!automaton || !symbols || !forms) return free(symbols), free(forms), free(automaton), NULL;
  size_t kept = 0, filled = 0;
  for (size_t index = 0; index < count; index++) {
    size_t at = index ? ends[index - 1] : 0, start = filled;
    int is_known = ends[index] > at && ends[index] - at < UINT16_MAX;
    while (at < ends[index]) {
      uint8_t symbol = next_symbol(text, ends[index], &at);
      if (symbol == OTHER || symbol == BREAK) is_known = 0;
      symbols[filled++] = symbol;
    }
    if (is_known) forms[kept++] = (form){symbols + start, (uint32_t)(filled - start)};
    else filled = start;
  }
  qsort(forms, kept, sizeof *forms, compare);
  int is_built = build_trie(automaton, forms, kept);
  free(forms);
  free(symbols);
  if (!is_built) return aho_corasick_free(automaton), NULL;
  link_failures(automaton);
  return automaton;
}

uint64_t aho_corasick_scan(const aho_corasick *automaton, const uint8_t *text, size_t length) {
  const node *nodes = automaton->nodes;
  // Where words start, as a ring of flags by symbol: a form counts from a word's start only.
  uint8_t starts[65536] = {0};
  uint64_t found = 0;
  uint32_t state = 0;
  size_t position = 0, at = 0, last_end = 0;
  uint8_t before = BREAK;
  uint8_t symbol = length ? next_symbol(text, length, &at) : BREAK;
  while (1) {
    size_t mark = at;
    uint8_t following = at < length ? next_symbol(text, length, &at) : BREAK;
    while (following == DROPPED && at < length) following = next_symbol(text, length, &at);
    if (symbol == BREAK) {
      state = 0;
    } else if (symbol != DROPPED) {
      starts[position & 65535] = before <= SPACE;
      uint32_t next;
      while (!(next = child_of(&nodes[state], symbol)) && state) state = nodes[state].fail;
      state = next;
      position++;
      if (following <= SPACE) {
        for (uint32_t out = nodes[state].ends ? state : nodes[state].suffix; out; out = nodes[out].suffix) {
          size_t start = position - nodes[out].ends;
          if (!starts[start & 65535] || start < last_end) continue;
          last_end = position;
          found++;
          break;
        }
      }
    }
    if (mark >= length) break;
    before = symbol;
    symbol = following;
  }
  return found;
}

size_t aho_corasick_nodes(const aho_corasick *automaton) { return automaton->count; }

size_t aho_corasick_memory(const aho_corasick *automaton) { return automaton->count * sizeof(node); }

void aho_corasick_free(aho_corasick *automaton) {
  if (!automaton) return;
  free(automaton->nodes);
  free(automaton);
}
