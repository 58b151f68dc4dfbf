#include "CNewsTables.h"
_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/zones.bin"
};
NewsTable news_table_zones(void) { return (NewsTable){bytes, sizeof bytes}; }
