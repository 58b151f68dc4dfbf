#include "CNewsICU.h"

#include <unicode/unorm2.h>
#include <unicode/uvernum.h>

const char *news_icu_version(void) { return U_ICU_VERSION; }

int32_t news_nfc(const uint16_t *source, int32_t count, uint16_t *target, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
  int32_t length = unorm2_normalize(
    nfc, (const UChar *)source, count, (UChar *)target, capacity, &error);
  return U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR ? -1 : length;
}
