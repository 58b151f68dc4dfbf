#ifndef CNEWSCITIES_H
#define CNEWSCITIES_H

#include "CNewsTables.h"

/// The cities of the world with their names in all scripts.
NewsTable news_table_cities(void);

#endif
