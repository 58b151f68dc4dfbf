#include "CNewsICU.h"

#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/uvernum.h>

const char *news_icu_version(void) { return U_ICU_VERSION; }

/* Spans that need composing are a letter and its marks; longer ones take the heap. */
enum { SMALL = 256 };

int32_t news_compose_utf8(const uint8_t *text, int32_t count, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return -1;

  UChar small[SMALL * 4];
  int32_t units = count;           /* never more UTF-16 units than bytes */
  int32_t room = count * 3 + 16;   /* NFC grows UTF-16 by a factor of three at most */
  UChar *buffer = count <= SMALL / 2 ? small : malloc(sizeof(UChar) * (size_t)(units + room));
  if (buffer == NULL) return -1;
  UChar *composed = buffer + units;

  u_strFromUTF8(buffer, units, &units, (const char *)text, count, &status);
  int32_t length = U_SUCCESS(status) ? unorm2_normalize(nfc, buffer, units, composed, room, &status) : 0;
  int32_t written = 0;
  if (U_SUCCESS(status)) u_strToUTF8((char *)out, capacity, &written, composed, length, &status);
  if (buffer != small) free(buffer);
  if (status == U_STRING_NOT_TERMINATED_WARNING) status = U_ZERO_ERROR;
  return U_SUCCESS(status) ? written : -1;
}

int32_t news_compose_pair(uint32_t first, uint32_t second) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  return U_FAILURE(status) ? -1 : (int32_t)unorm2_composePair(nfc, (UChar32)first, (UChar32)second);
}
