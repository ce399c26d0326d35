/*
 * Where the marks of a CSV file stand among its bytes: one bit a byte, the first byte of 64 in the lowest bit.
 *
 * In C because its vectors of bytes can be turned into bits in one instruction; Swift's cannot.
 */
#ifndef CMARKS_H
#define CMARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * For groups of 64 bytes: which are quotes, which separators or line ends (CR, LF) whether quoted or not, which not ASCII.
 * All of the groups' bytes must be readable.
 */
void cmarks_find(const uint8_t *bytes, size_t groups, uint8_t separator, uint64_t *quotes, uint64_t *marks, uint64_t *wide);

/* What those of 64 bytes that are not ASCII are, as parts of UTF-8. */
typedef struct {
  uint64_t continuations; /* 0x80 to 0xBF */
  uint64_t pairs;         /* 0xC0 to 0xDF: begin a character of two bytes */
  bool has_others;        /* 0xE0 to 0xFF, and 0xC0 and 0xC1, which begin nothing */
} cmarks_text_t;

cmarks_text_t cmarks_text(const uint8_t *bytes);

#endif
