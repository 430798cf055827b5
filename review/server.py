"""The web server: uvicorn in a thread of the daemon."""

import threading
import time

import uvicorn
from starlette.applications import Starlette

from model.errors import ConfigError


class Server:
    """Serves from `start` to `stop`; the port is taken before `start` returns.

    Raises: ConfigError, when the address cannot be listened on.
    """

    def __init__(self, application: Starlette, *, host: str, port: int) -> None:
        self._where = f"{host}:{port}"
        config = uvicorn.Config(application, host=host, port=port, log_level="error", access_log=False, lifespan="off")
        self._server = uvicorn.Server(config)
        self._server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
        self._thread = threading.Thread(target=self._run, name="web", daemon=True)

    def start(self) -> None:
        self._thread.start()
        while not self._server.started:
            if not self._thread.is_alive():
                raise ConfigError(
                    (
                        f"MONITOR_LISTEN: cannot listen on {self._where}; is the port taken? Set MONITOR_LISTEN to another.",
                    )
                )
            time.sleep(0.01)

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(timeout=3)

    def _run(self) -> None:
        try:
            self._server.run()
        except SystemExit:
            return
