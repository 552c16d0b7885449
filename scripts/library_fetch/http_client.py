# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP as pip would speak it: the configured proxy, certificates and credentials."""
from __future__ import annotations

import base64
import os
import ssl
import urllib.error
import urllib.request
from urllib.parse import unquote, urlsplit, urlunsplit

from library_fetch.errors import FetchError

# A connection that is silent for this long counts as broken.
TIMEOUT_S = 60


class Client:
    """Opens addresses. Credentials of an index's address also go to files on the same host."""

    def __init__(self, settings: dict[str, str]):
        handlers: list[urllib.request.BaseHandler] = [
            urllib.request.HTTPSHandler(context=_tls_context(settings.get("cert")))
        ]
        proxy = settings.get("proxy")
        if proxy:
            handlers.append(urllib.request.ProxyHandler({"http": proxy, "https": proxy}))
        self._opener = urllib.request.build_opener(*handlers)
        self._credentials: dict[str, str] = {}

    def open(self, url: str, headers: dict[str, str] | None = None):
        """The open response. Raises urllib's errors; the caller knows which are worth a retry."""
        parts = urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
        if "@" in parts.netloc:
            user, _, password = parts.netloc.rpartition("@")[0].partition(":")
            secret = f"{unquote(user)}:{unquote(password)}".encode()
            self._credentials[host] = "Basic " + base64.b64encode(secret).decode("ascii")
        request = urllib.request.Request(
            urlunsplit(parts._replace(netloc=host, fragment="")), headers=headers or {}
        )
        request.add_header("User-Agent", "interfuse-setup")
        if host in self._credentials:
            # Not carried along when the host redirects elsewhere.
            request.add_unredirected_header("Authorization", self._credentials[host])
        return self._opener.open(request, timeout=TIMEOUT_S)


def _tls_context(certificate: str | None) -> ssl.SSLContext:
    # Without one from pip, OpenSSL's defaults hold, which SSL_CERT_FILE and SSL_CERT_DIR change.
    if not certificate:
        return ssl.create_default_context()
    try:
        if os.path.isdir(certificate):
            return ssl.create_default_context(capath=certificate)
        return ssl.create_default_context(cafile=certificate)
    except (OSError, ssl.SSLError) as error:
        raise FetchError(
            f"The certificates {certificate} that pip is configured with cannot be read: {error}."
        ) from error


def without_credentials(url: str) -> str:
    """The address as it may be shown."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment=""))


def reason(error: Exception) -> str:
    """What went wrong with a request, in few words."""
    if isinstance(error, urllib.error.HTTPError):
        return f"the server answered {error.code} {error.reason}"
    if isinstance(error, urllib.error.URLError):
        return str(error.reason)
    return str(error) or type(error).__name__


def is_worth_a_retry(error: Exception) -> bool:
    if isinstance(error, urllib.error.HTTPError):
        return error.code in (408, 425, 429) or error.code >= 500
    if isinstance(error, urllib.error.URLError):
        return not isinstance(error.reason, ssl.SSLCertVerificationError)
    return True
