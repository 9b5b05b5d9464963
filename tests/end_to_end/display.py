"""A display in memory, and what a person does in front of it."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

SIZE = (1280, 800)
PATIENCE = 60.0  # seconds until something that should happen counts as never happening
PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool"}  # command -> Debian package


def missing() -> list[str]:
    """Return the Debian packages that a display needs and that are not there."""
    return [package for command, package in PROGRAMS.items() if shutil.which(command) is None]


def wait_for(condition: Callable[[], object], what: str) -> None:
    """Wait until something holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.02)


class Display:
    """Xvfb, without a window manager: a window stands in the corner, as large as it wants."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._xvfb: subprocess.Popen[bytes] | None = None
        self.name = ""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        self._folder.mkdir(parents=True, exist_ok=True)
        self._xvfb = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24",
             "-fbdir", str(self._folder), "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as stream:
            number = stream.readline().strip()
        if not number:
            raise AssertionError("Xvfb did not start")
        self.name = f":{number}"
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._xvfb is not None:
            self._xvfb.terminate()
            self._xvfb.wait()

    def windows(self, title: str) -> list[str]:
        """Return the ids of the windows that can be seen and have these words in their title."""
        return self._xdotool("search", "--onlyvisible", "--name", title).split()

    def focus(self, title: str) -> None:
        """Wait until a window can be seen and give it the keyboard, as a window manager does."""
        wait_for(lambda: self.windows(title), f"a window “{title}”")
        self._xdotool("windowfocus", "--sync", self.windows(title)[-1])

    def place(self, title: str) -> tuple[int, int]:
        """Return where a window stands on the display: left, top."""
        shown = self._xdotool("getwindowgeometry", "--shell", self.windows(title)[-1])
        values = dict(line.split("=", 1) for line in shown.split())
        return int(values["X"]), int(values["Y"])

    def press(self, *keys: str) -> None:
        """Press keys, such as ``ctrl+3``."""
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type letters."""
        self._xdotool("type", "--clearmodifiers", text)

    def picture(self) -> Picture:
        """Return what the display shows now."""
        return Picture.of((self._folder / "Xvfb_screen0").read_bytes())

    def changed(self, before: Picture, what: str) -> Picture:
        """Wait until the display shows something else than before, and is still again."""
        wait_for(lambda: self.picture() != before, what)
        return self.still()

    def still(self) -> Picture:
        """Wait until nothing moves any more, and return what is shown then."""
        seen = [self.picture()]

        def alike() -> bool:
            time.sleep(0.15)  # between two looks; there is no event for "nothing happens"
            seen.append(self.picture())
            return seen[-1] == seen[-2]

        wait_for(alike, "a still picture")
        return seen[-1]

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env={**os.environ, "DISPLAY": self.name},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.stdout


class Picture:
    """What a display showed: rows of pixels."""

    def __init__(self, rows: tuple[bytes, ...], depth: int) -> None:
        self._rows = rows
        self._depth = depth  # bytes a pixel

    @classmethod
    def of(cls, dump: bytes) -> Picture:
        """Read an X window dump, the form in which Xvfb keeps its screen."""
        header = struct.unpack(">25I", dump[:100])
        size, height, bits, stride, colours = (header[at] for at in (0, 5, 11, 12, 19))
        start = size + 12 * colours
        rows = tuple(dump[start + y * stride : start + (y + 1) * stride] for y in range(height))
        return cls(rows, bits // 8)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Picture) and self._rows == other._rows

    def __hash__(self) -> int:
        return hash(self._rows)

    def part(self, left: int, top: int, right: int, bottom: int) -> Picture:
        """Return a part of the picture."""
        rows = self._rows[top:bottom]
        return Picture(
            tuple(row[left * self._depth : right * self._depth] for row in rows), self._depth
        )

    def save(self, path: Path) -> None:
        """Keep the picture as a PPM file, for whoever wants to know why a test failed."""
        width, depth = len(self._rows[0]) // self._depth, self._depth
        red_green_blue = b"".join(
            row[at + part : at + part + 1]
            for row in self._rows for at in range(0, len(row), depth) for part in (2, 1, 0)
        )  # fmt: skip
        path.write_bytes(b"P6 %d %d 255\n" % (width, len(self._rows)) + red_green_blue)

    def colours(self) -> set[bytes]:
        """Return the colours that occur."""
        depth = self._depth
        return {row[at : at + depth] for row in self._rows for at in range(0, len(row), depth)}
