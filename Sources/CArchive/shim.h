#ifndef TOCSIN_CARCHIVE_SHIM_H
#define TOCSIN_CARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>
#endif
