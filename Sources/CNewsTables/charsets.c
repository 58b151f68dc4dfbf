#include "CNewsTables.h"

_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/charsets.bin"
};

NewsTable news_table_charsets(void) { return (NewsTable){bytes, sizeof bytes}; }
