#include "CNewsICU.h"
#include <unicode/uvernum.h>
#include <unicode/unorm2.h>
const char *news_icu_version(void) { UErrorCode e = U_ZERO_ERROR; unorm2_getNFCInstance(&e); return U_ICU_VERSION; }
