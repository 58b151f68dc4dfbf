#ifndef CNEWSCITIES_H
#define CNEWSCITIES_H

#include "CNewsTables.h"

#endif
