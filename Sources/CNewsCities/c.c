#include "CNewsCities.h"
int news_c(void){return 1;}
