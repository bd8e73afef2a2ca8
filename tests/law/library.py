"""A server on this machine that speaks as Légifrance does: OAuth2 client credentials, search, getArticle."""

import _socket
import json
import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest

HOME = "127.0.0.1"
ENVIRONMENT = {"LEGIFRANCE_CLIENT_ID": "moi", "LEGIFRANCE_CLIENT_SECRET": "s3cret"}
NO_END = 32472144000000  # 1 January 2999
TOKEN = "jeton-d-essai"


def ms(day: date, *, hour: int = 0) -> int:
    """The milliseconds Légifrance gives for a day."""
    return int(datetime(day.year, day.month, day.day, hour, tzinfo=UTC).timestamp() * 1000)


def held(number: str, since: date, until: int = NO_END, state: str = "VIGUEUR") -> dict[str, Any]:
    """An article as ``consult/getArticle`` gives it."""
    return {
        "id": f"LEGIARTI{abs(hash(number)) % 10**12:012}",
        "num": number,
        "etat": state,
        "dateDebut": ms(since),
        "dateFin": until,
    }


@dataclass
class Shelf:
    """What the server holds, and what it was asked. ``spoil`` answers instead of it when it is set."""

    url: str = ""
    articles: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    asked: list[tuple[str, Any]] = field(default_factory=list)
    unsearchable: set[str] = field(default_factory=set)
    spoil: Callable[["Desk"], bool] | None = None

    def add(self, text: str, *articles: dict[str, Any]) -> None:
        """Put articles of a code (by its name) or of a text (by its identifier) on the shelf."""
        self.articles |= {(text, one["num"]): one for one in articles}


class Desk(BaseHTTPRequestHandler):
    """One request."""

    shelf: Shelf

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/token":
            form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
            self.shelf.asked.append((self.path, form))
            if self.shelf.spoil and self.shelf.spoil(self):
                return
            right = form == {
                "grant_type": "client_credentials",
                "client_id": ENVIRONMENT["LEGIFRANCE_CLIENT_ID"],
                "client_secret": ENVIRONMENT["LEGIFRANCE_CLIENT_SECRET"],
                "scope": "openid",
            }
            # The real service repeats what it was given.
            self.say(200, {"access_token": TOKEN}) if right else self.say(400, {"error": "invalid", "sent": form})
            return
        asked = json.loads(body)
        self.shelf.asked.append((self.path, asked))
        if self.shelf.spoil and self.shelf.spoil(self):
            return
        if self.headers["Authorization"] != f"Bearer {TOKEN}":
            self.say(401, {})
        elif self.path == "/search":
            self.say(200, {"results": self.found(asked)})
        elif self.path == "/consult/getArticle":
            held = [one for one in self.shelf.articles.values() if one["id"] == asked["id"]]
            self.say(200, {"article": held[0] if held else None})
        elif self.path == "/consult/getArticleWithIdAndNum":
            self.say(200, {"article": self.shelf.articles.get((asked["id"], asked["num"]))})
        else:
            self.say(404, {})

    def found(self, asked: dict[str, Any]) -> list[dict[str, Any]]:
        """Answer a search as the service does: an article whose number only looks alike comes first."""
        assert asked["fond"] == "CODE_DATE"
        (number,) = [c["valeur"] for champ in asked["recherche"]["champs"] for c in champ["criteres"]]
        filters = {one["facette"]: one for one in asked["recherche"]["filtres"]}
        (code,) = filters["NOM_CODE"]["valeurs"]
        assert filters["DATE_VERSION"]["singleDate"] > 0
        one = self.shelf.articles.get((code, number))
        if one is None or number in self.shelf.unsearchable:
            return []
        near = {"id": "LEGIARTI000000000000", "num": f"{number}-9", "legalStatus": "VIGUEUR"}
        extract = {"id": one["id"], "num": one["num"], "legalStatus": one["etat"]}
        return [{"titles": [{"title": code}], "sections": [{"extracts": [near, extract]}]}]

    def say(self, code: int, told: Any) -> None:
        """Answer with JSON."""
        data = told if isinstance(told, bytes) else json.dumps(told).encode()
        self.send_response(code)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing on stderr."""


class Server(HTTPServer):
    """A server that asks no name of this machine."""

    def server_bind(self) -> None:
        socketserver.TCPServer.server_bind(self)


@contextmanager
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Open the server, and this machine alone to connections."""

    def connect(self: socket.socket, address: Any) -> None:
        assert address[0] == HOME, "only this machine may be reached"
        _socket.socket.connect(self, address)

    def getaddrinfo(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        assert host == HOME, "only this machine may be reached"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    shelf = Shelf()
    server = Server((HOME, 0), type("OneDesk", (Desk,), {"shelf": shelf}))
    shelf.url = f"http://{HOME}:{server.server_address[1]}/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield shelf
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def slow(desk: Desk) -> bool:
    """Wait longer than the client does, then hang up."""
    time.sleep(0.3)
    desk.close_connection = True
    return True
