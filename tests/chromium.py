"""A headless Chromium, spoken to through two pipes: pages are opened, measured and looked at as a screen reader does."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run")

_HAND_OVER = """
import fcntl, os, sys
pipes = [fcntl.fcntl(int(one), fcntl.F_DUPFD, 20) for one in sys.argv[1:3]]
for pipe, wanted in zip(pipes, (3, 4)):
    os.dup2(pipe, wanted)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Chromium wants to be spoken to through the pipes numbered 3 and 4."""


class Browser:
    """One page of one browser."""

    def __init__(self, to: int, back: int) -> None:
        self._to, self._back = to, back
        self._heard = b""
        self._asked = 0
        self._session: str | None = None
        page = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def ask(self, method: str, **given: Any) -> Any:
        """Carry out a command of the DevTools protocol; its answer."""
        self._asked += 1
        said = {"id": self._asked, "method": method, "params": given, **({"sessionId": self._session} if self._session else {})}
        os.write(self._to, json.dumps(said).encode() + b"\0")
        answer = self._until(lambda heard: heard.get("id") == self._asked)
        assert "result" in answer, answer
        return answer["result"]

    def open(self, page: Path) -> None:
        """Open a file and wait until it is whole."""
        self.ask("Page.navigate", url=page.as_uri())
        self._until(lambda heard: heard.get("method") == "Page.loadEventFired")

    def run(self, script: str) -> Any:
        """What a script gives on the page."""
        return self.ask("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def resize(self, width: int, height: int = 800) -> None:
        """Make the window so many CSS pixels wide."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def spoken(self) -> list[tuple[str, str]]:
        """Role and name of everything on the page, in order of reading."""
        nodes = self.ask("Accessibility.getFullAXTree")["nodes"]
        known = {node["nodeId"]: node for node in nodes}
        found: list[tuple[str, str]] = []
        waiting = [nodes[0]["nodeId"]]
        while waiting:
            node = known[waiting.pop()]
            if not node.get("ignored"):
                found.append((str(node["role"]["value"]), str(node.get("name", {}).get("value", ""))))
            waiting += [child for child in reversed(node.get("childIds", [])) if child in known]
        return found

    def _until(self, wanted: Any) -> dict[str, Any]:
        while True:
            while b"\0" not in self._heard:
                more = os.read(self._back, 65536)
                if not more:
                    raise EOFError("the browser ended")
                self._heard += more
            message, _, self._heard = self._heard.partition(b"\0")
            heard: dict[str, Any] = json.loads(message)
            if wanted(heard):
                return heard


@contextlib.contextmanager
def browser(program: str, profile: Path) -> Iterator[Browser]:
    """A browser with nothing in it, ended afterwards."""
    their_in, our_out = os.pipe()
    our_in, their_out = os.pipe()
    started = [sys.executable, "-c", _HAND_OVER, str(their_in), str(their_out), program, *_QUIET]
    started += ["--remote-debugging-pipe", f"--user-data-dir={profile}", "about:blank"]
    process = subprocess.Popen(
        started, pass_fds=(their_in, their_out), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(their_in)
    os.close(their_out)
    try:
        yield Browser(our_out, our_in)
    finally:
        process.terminate()
        process.wait(timeout=30)
        os.close(our_out)
        os.close(our_in)
