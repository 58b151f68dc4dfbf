#include "CNewsTables.h"

_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/misreadings.bin"
};

NewsTable news_table_misreadings(void) { return (NewsTable){bytes, sizeof bytes}; }
