# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A package index on the loopback interface, with the faults that real ones have."""
from __future__ import annotations

import http.server
import json
import threading
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

JSON = "application/vnd.pypi.simple.v1+json"


@dataclass
class Request:
    path: str
    headers: dict[str, str]


@dataclass
class FakeIndex:
    """Serves /simple/<project>/ and /files/<name>. A fault holds for as many requests as it says.

    files: name to content.
    form: "json", "html" or "base" (HTML whose links are relative to its <base>).
    cut: bytes after which the connection is dropped, one number a request for a file.
    stall_at: bytes after which a file stops coming, until the index is closed.
    failures: statuses to answer before anything else.
    """

    files: dict[str, bytes]
    form: str = "json"
    ranges: bool = True
    cut: list[int] = field(default_factory=list)
    stall_at: int | None = None
    failures: list[int] = field(default_factory=list)
    password: str | None = None
    requests: list[Request] = field(default_factory=list)

    def __enter__(self) -> FakeIndex:
        index = self

        class Handler(_Handler):
            fake = index

        self.closing = threading.Event()
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/simple"

    def file_requests(self) -> list[Request]:
        return [request for request in self.requests if request.path.startswith("/files/")]

    def page(self, project: str) -> tuple[str, str]:
        names = [name for name in self.files if name.startswith(project.replace("-", "_") + "-")]
        if self.form == "json":
            entries = [{"filename": n, "url": f"../../files/{quote(n)}"} for n in names]
            return JSON, json.dumps({"meta": {"api-version": "1.0"}, "files": entries})
        prefix = "" if self.form == "base" else "../../files/"
        head = '<base href="/files/">' if self.form == "base" else ""
        links = "".join(f'<a href="{prefix}{quote(n)}#sha256=0">{n}</a><br>' for n in names)
        return "text/html; charset=utf-8", f"<!DOCTYPE html><html>{head}<body>{links}</body></html>"


class _Handler(http.server.BaseHTTPRequestHandler):
    fake: FakeIndex
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:  # pylint: disable=invalid-name
        fake = self.fake
        fake.requests.append(Request(self.path, dict(self.headers)))
        if fake.failures:
            self._answer(fake.failures.pop(0), "text/plain", b"not now")
        elif fake.password and self.headers.get("Authorization") != fake.password:
            self._answer(401, "text/plain", b"who are you?")
        elif self.path.startswith("/files/"):
            self._send_file(unquote(self.path[len("/files/"):]))
        else:
            kind, text = fake.page(self.path.strip("/").rpartition("/")[2])
            self._answer(200, kind, text.encode())

    def _answer(self, status: int, kind: str, body: bytes, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        fake = self.fake
        limit = len(body)
        if kind == "application/zip" and fake.cut:
            limit = min(limit, fake.cut.pop(0))
        if kind == "application/zip" and fake.stall_at is not None:
            self.wfile.write(body[: fake.stall_at])
            fake.closing.wait(60)
            limit = 0
        else:
            self.wfile.write(body[:limit])
        if limit < len(body):
            self.close_connection = True

    def _send_file(self, name: str) -> None:
        body = self.fake.files.get(name)
        wanted = self.headers.get("Range")
        if body is None:
            self._answer(404, "text/plain", b"no such file")
        elif wanted and self.fake.ranges:
            first = int(wanted[len("bytes="):-1])
            self._answer(
                206, "application/zip", body[first:],
                Content_Range=f"bytes {first}-{len(body) - 1}/{len(body)}",
            )
        else:
            self._answer(200, "application/zip", body)
