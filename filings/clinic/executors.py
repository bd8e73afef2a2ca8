"""Where cases are made: in this process, in one process per core, or on the machines of a Dask cluster.

Each is a ``concurrent.futures.Executor``: the run is the same.
"""

import asyncio
import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import forkserver
from pathlib import Path
from typing import Any, ParamSpec, TypeVar
from urllib.parse import urlsplit

from filings.errors import FilingsError

#: Whether workers are copies of a process that is ready.
_COPIES = sys.platform == "linux"

#: Seconds that a scheduler has to answer.
_PATIENCE = 10

P = ParamSpec("P")
T = TypeVar("T")


def cores() -> int:
    """Return how many processors this process may use."""
    with contextlib.suppress(AttributeError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Here(Executor):
    """Runs what is submitted at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Run ``fn`` and return its future, already done."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def aside(fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
    """Run ``fn`` in a thread of this process, which has little to do while others work."""
    thread = ThreadPoolExecutor(1)
    future = thread.submit(fn, *args, **kwargs)
    thread.shutdown(wait=False)
    return future


def pool(jobs: int) -> ProcessPoolExecutor:
    """Return a pool of processes that leave Ctrl-C to the one that started them, and end when it does.

    Where the system can, they are copies of one that has read the law and compiled the templates already.
    """
    ahead()
    context = multiprocessing.get_context("forkserver" if _COPIES else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_in_a_worker)


def ahead() -> None:
    """Start, where the system can, the process that workers are copies of: it gets ready while a source is read."""
    if _COPIES:
        multiprocessing.get_context("forkserver").set_forkserver_preload(["filings.clinic.warm"])
        with _same_modules():
            forkserver.ensure_running()


@contextlib.contextmanager
def _same_modules() -> Iterator[None]:
    """Have a process started meanwhile find modules where this one does, never in the folder of the user."""
    told = {"PYTHONSAFEPATH": "1", "PYTHONPATH": os.pathsep.join(place or str(Path.cwd()) for place in sys.path)}
    before = {name: os.environ.get(name) for name in told}
    os.environ.update(told)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _in_a_worker() -> None:
    # Ctrl-C reaches the whole group: the case in hand is finished all the same.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:

        def follow() -> None:
            # A run that is killed leaves no worker behind it.
            parent.join()
            os._exit(1)

        threading.Thread(target=follow, daemon=True).start()
    # Ready before the first case comes, while others are being read.
    with contextlib.suppress(Exception):  # what prevents it is told of the first case
        import filings.clinic.warm  # noqa: F401


async def _identity(address: str) -> None:
    from distributed.core import rpc
    from distributed.security import Security

    scheduler = rpc(address, connection_args=Security().get_connection_args("client"), timeout=_PATIENCE)
    try:
        await asyncio.wait_for(scheduler.identity(), _PATIENCE)
    finally:
        await scheduler.close_rpc()


@contextlib.contextmanager
def cluster(address: str) -> Iterator[tuple[Executor, Callable[[Any], Any], int]]:
    """Connect to a Dask scheduler: an executor, what sends a value to every machine once, how many tasks at a time.

    Raises FilingsError: Dask is not installed, nobody answers, or the connection would not be encrypted.
    """
    try:
        from distributed import Client
    except ImportError:
        raise FilingsError(
            "--cluster",
            "le complément « cluster » n’est pas installé",
            'Installez-le : uv tool install "filings[cluster]", ou « uv sync --extra cluster ».',
        ) from None
    where = urlsplit(address if "://" in address else f"tcp://{address}")
    if where.scheme != "tls" and where.hostname not in {"127.0.0.1", "::1", "localhost"}:
        raise FilingsError(
            "--cluster",
            "hors de cet ordinateur, ces dossiers ne voyagent que chiffrés",
            "Démarrez la grappe avec --protocol tls, et donnez une adresse en tls://.",
        )
    try:
        # Asked first who it is: a client that nobody answers never lets go.
        asyncio.run(asyncio.wait_for(_identity(address), 2 * _PATIENCE))
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError, TypeError, RuntimeError) as error:
        raise FilingsError(
            "--cluster",
            "le chef de la grappe ne répond pas, ou refuse la connexion",
            "Vérifiez son adresse, et les certificats (DASK_DISTRIBUTED__COMM__TLS__CA_FILE…).",
        ) from error
    try:
        threads = sum(client.nthreads().values())
        if not threads:
            raise FilingsError(
                "--cluster", "aucune machine n’a rejoint la grappe", "Démarrez au moins un « dask worker »."
            )

        def send(value: Any) -> Any:
            return client.scatter(value, broadcast=True, hash=False)

        with client.get_executor(pure=False) as executor:
            yield executor, send, threads
    finally:
        client.close()
