#include "CNewsTables.h"

_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/clean.bin"
};

NewsTable news_table_clean(void) { return (NewsTable){bytes, sizeof bytes}; }
