# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Hugging Face Hub on the loopback interface, with the faults that the real one has.

Answers as the hub does to what huggingface_hub and Interfuse ask: a revision's commit, the listing
of a commit page by page, and files, of which the large ones lie on another server (another port),
behind a redirection. As a program it takes commands, a JSON object a line, and answers each with
one: {"do": "put" | "faults" | "requests", …}.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sys
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Optional
from urllib.parse import parse_qs, quote, unquote, urlsplit

BLOCK = 64 * 1024
API = re.compile(r"/api/(models|datasets)/(.+?)/(revision|tree)/([^/]+)")
FILE = re.compile(r"/(datasets/)?([^/]+(?:/[^/]+)?)/resolve/([^/]+)/(.+)")


@dataclass
class Repository:
    files: dict[str, bytes]
    branches: dict[str, str]  # commits by name
    private: bool = False  # only with the token
    gated: bool = False  # listed for all, files for nobody

    @property
    def commits(self) -> set[str]:
        return set(self.branches.values())


@dataclass
class Faults:
    """Lists hold for one request each, in their order; the others for all."""

    cut: list[int] = field(default_factory=list)  # hangs up after so many bytes of a file
    failures: list[int] = field(default_factory=list)  # answers this status instead
    retry_after: Optional[int] = None  # seconds, with a failure
    ranges: bool = True  # knows ranges
    page: int = 1000  # entries of a page of a listing
    pause: float = 0.0  # seconds between blocks
    block: int = BLOCK  # bytes
    served: dict[str, str] = field(default_factory=dict)  # base64 by path, instead of the content
    tree: Optional[Any] = None  # the listing, as it is to come
    info: Optional[Any] = None  # the description
    next: Optional[str] = None  # where every page of a listing says that it goes on
    etag: Optional[str] = None  # the large files' server's; its own otherwise


def git_blob(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


class Server(ThreadingHTTPServer):
    daemon_threads = True
    hub: Hub
    name: str


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_HEAD(self) -> None:
        self.handle_request()

    def do_GET(self) -> None:
        self.handle_request()

    def handle_request(self) -> None:
        try:
            self.server.hub.answer(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def reply(self, status: int, headers: dict[str, str], content: bytes = b"") -> None:
        """The head and, but for HEAD, the content, as the faults have it."""
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **headers}.items():
            self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if self.command == "GET":
            self.wfile.write(content)

    def reply_json(self, value: Any, headers: Optional[dict[str, str]] = None) -> None:
        head = {"Content-Type": "application/json; charset=utf-8", **(headers or {})}
        self.reply(200, head, json.dumps(value).encode())


class Hub:
    def __init__(self, token: Optional[str] = None) -> None:
        self.token = token
        self.faults = Faults()
        self.repositories: dict[tuple[str, str], Repository] = {}
        self.moved: dict[str, str] = {}  # datasets that have an owner by now
        self.requests: list[str] = []
        self.lock = threading.Lock()
        self.hub = self.serve("hub")
        self.store = self.serve("store")

    def serve(self, name: str) -> Server:
        server = Server(("127.0.0.1", 0), Handler)
        server.hub, server.name = self, name
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        return server

    def close(self) -> None:
        for server in (self.hub, self.store):
            server.shutdown()
            server.server_close()

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.hub.server_port}"

    def put(self, kind: str, name: str, files: dict[str, bytes], branch: str = "main",
            **options: bool) -> str:
        """A repository ("model" or "dataset") of these files; its commit."""
        commit = hashlib.sha1(repr((kind, name, sorted(files.items()))).encode()).hexdigest()
        self.repositories[kind + "s", name] = Repository(
            files, {branch: commit, commit: commit}, **options)
        return commit

    def answer(self, to: Handler) -> None:
        url = urlsplit(to.path)
        bearer = to.headers.get("Authorization", "")
        conditions = "".join(f" {name}: {to.headers[name]}" for name in ("Range", "If-Range")
                             if name in to.headers)
        with self.lock:
            who = f" as {bearer}" if bearer else ""
            self.requests.append(
                f"{to.server.name} {to.command} {to.path}{who}{conditions}")
            failure = self.faults.failures.pop(0) if self.faults.failures else None
        if failure is not None:
            wait = self.faults.retry_after
            to.reply(failure, {} if wait is None else {"Retry-After": str(wait)})
        elif to.server.name == "store":
            self.answer_large(to, url.path.split("/")[-1])
        elif asked := API.fullmatch(url.path):
            kind, name, what, revision = asked.groups()
            self.answer_api(to, kind, name, what, unquote(revision), parse_qs(url.query))
        elif asked := FILE.fullmatch(url.path):
            kind = "datasets" if asked[1] else "models"
            self.answer_file(to, kind, asked[2], unquote(asked[3]), unquote(asked[4]))
        else:
            to.reply(404, {})

    def find(self, to: Handler, kind: str, name: str, revision: str) -> Optional[Repository]:
        """The repository, where it may be seen; else answers, as the hub words it."""
        if kind == "datasets" and name in self.moved:
            to.reply(307, {"Location": to.path.replace(name, self.moved[name], 1)})
            return None
        found = self.repositories.get((kind, name))
        known = self.token is not None and to.headers.get("Authorization") == f"Bearer {self.token}"
        if found is None or (found.private and not known):
            to.reply(404 if known else 401, {"X-Error-Code": "RepoNotFound"})
            return None
        if revision not in found.branches:
            to.reply(404, {"X-Error-Code": "RevisionNotFound"})
            return None
        return found

    def answer_api(self, to: Handler, kind: str, name: str, what: str, revision: str,
                   query: dict[str, list[str]]) -> None:
        found = self.find(to, kind, name, revision)
        if found is None:
            return
        if what == "revision":
            description = {
                "id": name, "sha": found.branches[revision], "private": found.private,
                "siblings": [{"rfilename": path} for path in sorted(found.files)],
            }
            to.reply_json(description if self.faults.info is None else self.faults.info)
            return
        entries = self.entries(found) if self.faults.tree is None else self.faults.tree
        headers = {}
        if isinstance(entries, list):
            start = int(query.get("cursor", ["0"])[0])
            end = start + self.faults.page
            if end < len(entries):
                headers["Link"] = f"<{self.endpoint}{urlsplit(to.path).path}" \
                    f"?recursive=true&cursor={end}>; rel=\"next\""
            entries = entries[start:end]
        if self.faults.next is not None:
            headers["Link"] = f"<{self.faults.next}>; rel=\"next\""
        to.reply_json(entries, headers)

    def is_large(self, path: str, content: bytes) -> bool:
        return path.endswith((".safetensors", ".bin", ".parquet")) or len(content) > 1_000_000

    def entries(self, found: Repository) -> list[dict[str, Any]]:
        folders = {"/".join(path.split("/")[:depth])
                   for path in found.files for depth in range(1, path.count("/") + 1)}
        entries: list[dict[str, Any]] = [
            {"type": "directory", "oid": "0" * 40, "size": 0, "path": path} for path in folders
        ]
        for path, content in found.files.items():
            entry = {"type": "file", "oid": git_blob(content), "size": len(content), "path": path}
            if self.is_large(path, content):
                entry["oid"] = git_blob(b"pointer to " + content)
                entry["lfs"] = {"oid": sha256(content), "size": len(content), "pointerSize": 134}
                entry["xetHash"] = sha256(b"xet" + content)
            entries.append(entry)
        return sorted(entries, key=lambda entry: entry["path"])

    def answer_file(self, to: Handler, kind: str, name: str, revision: str, path: str) -> None:
        found = self.find(to, kind, name, revision)
        if found is None:
            return
        commit = found.branches[revision]
        if found.gated:
            to.reply(403, {"X-Error-Code": "GatedRepo"})
        elif path not in found.files:
            to.reply(404, {"X-Error-Code": "EntryNotFound", "X-Repo-Commit": commit})
        elif self.is_large(path, found.files[path]):
            content = found.files[path]
            place = f"http://127.0.0.1:{self.store.server_port}/{quote(path)}/{sha256(content)}"
            to.reply(302, {
                "Location": place, "X-Repo-Commit": commit, "X-Linked-Size": str(len(content)),
                "X-Linked-Etag": f"\"{sha256(content)}\"", "ETag": "\"of the redirection\""})
        else:
            content = found.files[path]
            self.send(to, path, content,
                      {"ETag": f"\"{git_blob(content)}\"", "X-Repo-Commit": commit})

    def answer_large(self, to: Handler, digest: str) -> None:
        for repository in list(self.repositories.values()):
            for path, content in repository.files.items():
                if sha256(content) == digest:
                    etag = self.faults.etag or hashlib.md5(content).hexdigest()
                    self.send(to, path, content, {"ETag": f"\"{etag}\""})
                    return
        to.reply(404, {})

    def send(self, to: Handler, path: str, content: bytes, headers: dict[str, str]) -> None:
        with self.lock:
            faults = self.faults
            if path in faults.served:
                content = base64.b64decode(faults.served[path])
            most = faults.cut.pop(0) if faults.cut and to.command == "GET" else None
        status, start = 200, 0
        asked = re.fullmatch(r"bytes=(\d+)-", to.headers.get("Range", ""))
        holds = to.headers.get("If-Range", headers["ETag"]) == headers["ETag"]
        if asked and faults.ranges and holds:
            start = int(asked[1])
            if start >= len(content):
                to.reply(416, {"Content-Range": f"bytes */{len(content)}"})
                return
            status = 206
            headers = {
                **headers, "Content-Range": f"bytes {start}-{len(content) - 1}/{len(content)}"}
        rest = content[start:]
        if to.command == "HEAD" or (most is None and not faults.pause):
            to.reply(status, headers, rest)
            return
        whole, to.command = to.command, "HEAD"
        to.reply(status, headers, rest)
        to.command = whole
        block = faults.block
        for at in range(0, len(rest) if most is None else min(most, len(rest)), block):
            end = at + block if most is None else min(at + block, most)
            to.wfile.write(rest[at:end])
            time.sleep(faults.pause)
        if most is not None:
            to.wfile.flush()
            time.sleep(0.1)  # not before the client has begun to read: Qt would ask again by itself


def main() -> None:
    hub = Hub()
    print(json.dumps({"endpoint": hub.endpoint, "store": hub.store.server_port}), flush=True)
    for line in sys.stdin:
        command = json.loads(line)
        what = command.pop("do")
        answer: Any = None
        if what == "put":
            files = {path: base64.b64decode(text) for path, text in command.pop("files").items()}
            answer = hub.put(command.pop("kind"), command.pop("name"), files, **command)
        elif what == "faults":
            with hub.lock:
                hub.faults = Faults(**command)
        elif what == "moved":
            hub.moved.update(command)
        elif what == "token":
            hub.token = command["token"]
        elif what == "requests":
            with hub.lock:
                answer, hub.requests = hub.requests, []
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
