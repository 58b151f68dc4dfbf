#ifndef CNEWSICU_H
#define CNEWSICU_H

// What the library uses of ICU, without a single one of ICU's own names: its headers must stay
// invisible to Swift (Foundation carries another ICU), and its functions are renamed in every version.

#include <stddef.h>
#include <stdint.h>

#include "CNewsCompose.h"

/// The version of the ICU that the library was built with: "72.1".
const char *_Nonnull news_icu_version(void);

/// The NFC of UTF-16.
///
/// Returns the number of units of the result, which was written only if it is at most `capacity`;
/// negative where ICU failed.
int32_t news_nfc(
  const uint16_t *_Nonnull source, int32_t count, uint16_t *_Nonnull target, int32_t capacity);

#endif
