#ifndef TOCSIN_CSODIUM_SHIM_H
#define TOCSIN_CSODIUM_SHIM_H
#include <sodium.h>
#endif
