"""Where to ask, and which further addresses an answer may send us to: only those of the same service."""

from __future__ import annotations

import os
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, urlencode, urljoin, urlsplit

from store.importing.fetch.faults import BadAddress, Elsewhere

KOLADA = "https://api.kolada.se/v3"
"""Kolada's open API, version 3. The one place where this address stands."""
VARIABLE = "RADSLAG_KOLADA"
"""The environment variable that names another address: a copy, or a test's own server."""
_PORTS = {"http": 80, "https": 443}
_SAFE_IN_PATH, _SAFE_IN_QUERY = "/%,:;@&=+$!*'()~", "/%,:;@&=+$!*'()~?"
_LONGEST_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Base:
    """The service's own address."""

    scheme: str
    host: str
    """Name and, where it is not the usual one, port; also what the user is shown."""
    path: str
    """Without the slash at the end."""

    @property
    def is_loopback(self) -> bool:
        """Whether it is this very machine, which no proxy can reach for us."""
        name = urlsplit(f"//{self.host}").hostname or ""
        try:
            return name == "localhost" or ip_address(name).is_loopback
        except ValueError:
            return False

    def at(self, *parts: str, **query: object) -> str:
        """The address of something below this one; the parts are codes already checked."""
        path = "/".join(quote(part, safe=",") for part in parts)
        return f"{self.scheme}://{self.host}{self.path}/{path}" + (f"?{urlencode(query)}" if query else "")

    def follow(self, link: str, current: str) -> str:
        """The address a link in an answer means, when it belongs to this service.

        A copy or a recording of Kolada answers with Kolada's own links; they mean the same page of the copy.
        A link that says ``http`` where we came by ``https`` is followed by ``https``: services behind a gateway write such.

        Raises:
            Elsewhere: it leads to another host, port or kind of address.
        """
        try:
            target = urlsplit(urljoin(current, link))
            origin = _origin(target)
        except ValueError:
            target, origin = urlsplit(""), ("", "")
        path, own = target.path, urlsplit(KOLADA)
        if origin == (own.scheme, own.netloc) and path.startswith(f"{own.path}/") and self.host != own.netloc:
            path = self.path + path.removeprefix(own.path)
        elif origin not in {(self.scheme, self.host), ("http" if self.scheme == "https" else "", self.host)}:
            raise Elsewhere(host=self.host, other=link[:_LONGEST_SHOWN])
        query = f"?{quote(target.query, safe=_SAFE_IN_QUERY)}" if target.query else ""
        return f"{self.scheme}://{self.host}{quote(path, safe=_SAFE_IN_PATH)}{query}"


def base_address(given: str | None = None) -> Base:
    """The address ``given``, else the one RADSLAG_KOLADA names, else Kolada's own.

    Raises:
        BadAddress: it is no plain http or https address.
    """
    text = (given or os.environ.get(VARIABLE) or KOLADA).strip()
    try:
        parts = urlsplit(text.rstrip("/"))
        scheme, host = _origin(parts)
    except ValueError:
        scheme = host = ""
    if scheme not in _PORTS or not host or parts.query or parts.fragment:
        raise BadAddress(host=host, text=text[:_LONGEST_SHOWN])
    return Base(scheme, host, quote(parts.path, safe=_SAFE_IN_PATH))


def _origin(parts: SplitResult) -> tuple[str, str]:
    """Scheme and host, the usual port left out; no host when the address carries a name or password.

    Raises:
        ValueError: the port is none.
    """
    name, port = parts.hostname or "", parts.port
    if parts.username is not None or parts.password is not None or not name.isascii():
        return parts.scheme, ""
    shown = f"[{name}]" if ":" in name else name
    return parts.scheme, shown if port in (None, _PORTS.get(parts.scheme)) else f"{shown}:{port}"
