#include "CMarks.h"

#include <string.h>

/* Vectors of clang's own, for any processor: comparing gives a bit a byte. */
typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef bool bits64 __attribute__((ext_vector_type(64)));

#define BITS(comparison) __builtin_bit_cast(uint64_t, __builtin_convertvector((comparison), bits64))

void cmarks_find(
    const uint8_t *bytes, size_t groups, uint8_t separator, uint64_t *quotes, uint64_t *marks, uint64_t *wide) {
  for (size_t index = 0; index < groups; index++) {
    bytes64 group;
    memcpy(&group, bytes + index * 64, sizeof group);
    quotes[index] = BITS(group == '"');
    marks[index] = BITS((group == separator) | (group == '\n') | (group == '\r'));
    wide[index] = BITS(group >= 0x80);
  }
}

cmarks_text_t cmarks_text(const uint8_t *bytes) {
  bytes64 group;
  memcpy(&group, bytes, sizeof group);
  bytes64 first = group & 0xE0;
  return (cmarks_text_t){
      .continuations = BITS((group & 0xC0) == 0x80),
      .pairs = BITS(first == 0xC0),
      .has_others = BITS((first == 0xE0) | ((group & 0xFE) == 0xC0)) != 0,
  };
}
