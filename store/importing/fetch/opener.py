"""What ``urllib`` opens addresses with, put together by hand.

The ready-made opener also opens ``file:`` and ``ftp:``, and follows redirects anywhere.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any
from urllib import request

from store.importing.fetch.faults import Elsewhere

if TYPE_CHECKING:
    from http.client import HTTPMessage

    from store.importing.fetch.address import Base


class _SameServiceOnly(request.HTTPRedirectHandler):
    """Follows a redirect within the service and refuses every other."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def http_error_302(self, req: request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage) -> Any:  # noqa: ANN401
        """The answer from where the redirect leads."""
        try:
            address = self._base.follow(headers.get("Location", ""), req.full_url)
        except Elsewhere:
            fp.close()
            raise
        del headers["Location"], headers["URI"]
        headers["Location"] = address
        return super().http_error_302(req, fp, code, msg, headers)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def opener_of(base: Base) -> request.OpenerDirector:
    """Plain and secure HTTP, redirects within the service, and the machine's proxies (none to reach itself)."""
    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler({} if base.is_loopback else None),
        request.HTTPHandler(),
        request.HTTPSHandler(),
        request.HTTPDefaultErrorHandler(),
        request.HTTPErrorProcessor(),
        _SameServiceOnly(base),
        request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener
