#ifndef TOCSIN_CZLIB_SHIM_H
#define TOCSIN_CZLIB_SHIM_H
#include <zlib.h>
#endif
