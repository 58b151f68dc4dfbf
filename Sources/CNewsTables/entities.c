#include "CNewsTables.h"

_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/entities.bin"
};

NewsTable news_table_entities(void) { return (NewsTable){bytes, sizeof bytes}; }
