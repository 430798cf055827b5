"""The web server: uvicorn in a thread of the daemon."""

import os
import socket
import threading

import uvicorn
from starlette.types import ASGIApp

from model.errors import ConfigError

_FINISH_WITHIN = 2  # seconds for the answers under way
_STOP_WITHIN = 3.0  # seconds for all of it


def listen(host: str, port: int) -> socket.socket:
    """The port is ours from here on, and whoever asks now waits for `Server.start`. Port 0 takes any.

    Raises: ConfigError, when the address cannot be listened on.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0][0]
        both = family == socket.AF_INET6 and host == "::" and socket.has_dualstack_ipv6()
        return socket.create_server((host, port), family=family, dualstack_ipv6=both)
    except (OSError, UnicodeError) as error:
        raise ConfigError(
            (f"MONITOR_LISTEN: cannot listen on {host}:{port} ({_reason(error)}); free that port or name another one.",)
        ) from error


class Server:
    """Serves from `start` to `stop` on a port taken before, by `listen`.

    uvicorn listens to signals in the main thread only, so that SIGTERM stays the daemon's.
    """

    def __init__(self, application: ASGIApp, listener: socket.socket) -> None:
        self._server = uvicorn.Server(_config(application))
        self._listener = listener
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._listener]}, name="web", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Answers under way are finished, but for no longer than three seconds. Before `start`, and twice, it does nothing."""
        self._server.should_exit = True
        if self._thread is not None:
            self._thread.join(_STOP_WITHIN)


def _reason(error: Exception) -> str:
    """What the system says, without what Python adds."""
    known = isinstance(error, OSError) and not isinstance(error, socket.gaierror) and error.errno
    return os.strerror(known) if known else getattr(error, "strerror", None) or str(error)


def _config(application: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        application,
        lifespan="off",
        ws="none",
        log_config=None,  # logging is the daemon's
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=False,  # nobody tells us who a client is
        limit_concurrency=100,
        timeout_graceful_shutdown=_FINISH_WITHIN,
    )
