#include "CNewsCities.h"
_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/cities.bin"
};
NewsTable news_table_cities(void) { return (NewsTable){bytes, sizeof bytes}; }
