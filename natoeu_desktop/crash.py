"""What no one foresaw: kept in a log file, and said in a dialog whose report can be copied."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from natoeu_desktop import __version__

Tell = Callable[[BaseException, str], None]


def report(error: BaseException) -> str:
    """Return what happened, for whoever mends it: versions, system, and the trace."""
    import platform  # noqa: PLC0415 - only a crash pays for them
    import traceback  # noqa: PLC0415

    trace = "".join(traceback.format_exception(error))
    return (
        f"natoeu-desktop {__version__}, Python {platform.python_version()}, "
        f"{platform.platform()}\n\n{trace}"
    )


def write_log(text: str, folder: Path) -> Path | None:
    """Add a report to the log in ``folder``; None when it cannot be written."""
    path = folder / "crash.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as stream:
            stream.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{text}\n")
    except OSError:
        return None
    return path


def install(tell: Tell) -> None:
    """Let ``tell`` say every exception that nothing else caught; it is printed first."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        sys.excepthook = sys.__excepthook__  # a failing dialog must not call itself
        try:
            tell(error, report(error))
        finally:
            sys.excepthook = hook

    sys.excepthook = hook
