#include "shim.h"
#include <errno.h>
#include <poll.h>
#include <stddef.h>

static void ignore(void *context, const char *notice) { (void)context, (void)notice; }

PGconn *clibpq_connect(const char *address) {
  const char *keys[] = {"fallback_application_name", "connect_timeout", "keepalives_idle",
    "keepalives_interval", "keepalives_count", "tcp_user_timeout", "dbname", "client_encoding", NULL};
  const char *values[] = {"order-router", "5", "10", "5", "3", "20000", address, "UTF8", NULL};
  PGconn *connection = PQconnectdbParams(keys, values, 1);
  if (connection == NULL || PQstatus(connection) != CONNECTION_OK) return connection;
  PQsetNoticeProcessor(connection, ignore, NULL); /* nothing on standard error */
  PQsetnonblocking(connection, 1);
  PQenterPipelineMode(connection);
  return connection;
}

int clibpq_send(PGconn *connection, const char *statement, int count, const char *bytes, const int *lengths) {
  const char *values[CLIBPQ_ARGUMENTS];
  int formats[CLIBPQ_ARGUMENTS];
  if (count > CLIBPQ_ARGUMENTS) return 0;
  for (int i = 0; i < count; i++) {
    formats[i] = 1;
    values[i] = lengths[i] < 0 ? NULL : bytes;
    if (lengths[i] > 0) bytes += lengths[i];
  }
  return PQsendQueryPrepared(connection, statement, count, values, lengths, formats, 1);
}

int clibpq_flush(PGconn *connection) {
  int left;
  while ((left = PQflush(connection)) == 1) {
    struct pollfd socket = {PQsocket(connection), POLLIN | POLLOUT, 0};
    if (poll(&socket, 1, -1) < 0 && errno != EINTR) return 0;
    if ((socket.revents & POLLIN) && !PQconsumeInput(connection)) return 0;
  }
  return left == 0;
}
