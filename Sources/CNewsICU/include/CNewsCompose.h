#ifndef CNEWSCOMPOSE_H
#define CNEWSCOMPOSE_H

#include <stdint.h>

/// Writes the NFC form of a valid UTF-8 text; the number of bytes written, or -1 where it did not
/// fit or ICU failed. Three times the bytes of the text are always enough.
int32_t news_compose_utf8(const uint8_t *_Nonnull text, int32_t count, uint8_t *_Nonnull out, int32_t capacity);

/// The character that two make in NFC, or a negative number where they make none.
int32_t news_compose_pair(uint32_t first, uint32_t second);

#endif
