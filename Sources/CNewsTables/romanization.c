#include "CNewsTables.h"

_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/romanization.bin"
};

NewsTable news_table_romanization(void) { return (NewsTable){bytes, sizeof bytes}; }
