#include <zlib.h>

/* Prepares a stream that reads gzip members and zlib streams alike; inflateInit2 is a macro, which Swift lacks. */
static inline int czlib_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
