#include "CNewsTables.h"

_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/cases.bin"
};

NewsTable news_table_cases(void) { return (NewsTable){bytes, sizeof bytes}; }
