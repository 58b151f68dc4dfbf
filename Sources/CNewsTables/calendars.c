#include "CNewsTables.h"
_Alignas(8) static const unsigned char bytes[] = {
#embed "Tables/calendars.bin"
};
NewsTable news_table_calendars(void) { return (NewsTable){bytes, sizeof bytes}; }
