// The automaton of Aho and Corasick over folded forms, to set the gazetteer's scanner beside.
// Source: Aho, Corasick, "Efficient string matching: an aid to bibliographic search", 1975.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct aho_corasick aho_corasick;

// Builds the automaton over `count` forms; form i is text[ends[i-1]..<ends[i]], folded UTF-8, words joined by spaces.
// NULL where memory is short.
aho_corasick *aho_corasick_build(const uint8_t *text, const uint64_t *ends, size_t count);

// Folds and scans a text, and counts the forms in it: the longest at each place, from word boundary to word boundary,
// none over another.
uint64_t aho_corasick_scan(const aho_corasick *automaton, const uint8_t *text, size_t length);

size_t aho_corasick_nodes(const aho_corasick *automaton);
// Unit: bytes.
size_t aho_corasick_memory(const aho_corasick *automaton);

void aho_corasick_free(aho_corasick *automaton);
