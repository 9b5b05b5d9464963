"""Start: read the command line, then open the window or do the one thing asked for.

Nothing but the standard library is imported before the command line is understood, so that
``--version`` and the commands without a window never pay for Qt.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from natoeu_desktop import __version__

if TYPE_CHECKING:
    from natoeu_desktop.context import Context

EXIT_OK, EXIT_WRONG, EXIT_USAGE = 0, 1, 2

_DESCRIPTION = (
    "NATO–EU Relations, a sourced reference. Without a command the window opens. "
    "Exit codes: 0 all is well; 1 something asked for is wrong or was not found; 2 usage."
)


def parser() -> argparse.ArgumentParser:
    """Return what understands the command line."""
    top = argparse.ArgumentParser(prog="natoeu-desktop", description=_DESCRIPTION)
    top.add_argument("--version", action="version", version=f"natoeu-desktop {__version__}")
    top.add_argument("--database", type=Path, metavar="PATH", help="use this data file")
    top.add_argument("--settings-file", type=Path, metavar="PATH", help="keep window settings here")
    top.add_argument("--open", metavar="ID", help="open the window at this record or link")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    show = commands.add_parser("show", help="print a record with its quotations")
    show.add_argument("id", help="such as operation/althea")
    show.add_argument("--json", action="store_true", dest="as_json")
    listing = commands.add_parser("list", help="print the table of a tab")
    listing.add_argument("tab", help="timeline, membership, operations or declarations")
    listing.add_argument("--filter", default="", metavar="WORDS", help="rows with all these words")
    listing.add_argument("--json", action="store_true", dest="as_json")
    commands.add_parser("check", help="verify every passage, link and count of the data file")
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows no “–” shows its number; a file name keeps its bytes.
            utf8 = stream.encoding.lower().replace("-", "") == "utf8"
            stream.reconfigure(errors="surrogateescape" if utf8 else "backslashreplace")
    try:
        options = parser().parse_args(arguments)
    except SystemExit as ended:  # --help and --version print, too
        return int(ended.code or 0) if _print() else EXIT_WRONG
    if options.command is None:
        from natoeu_desktop.app import run  # noqa: PLC0415 - Qt only for a window

        return run(options.database, options.settings_file, options.open or "")
    return _run_command(options)


def _run_command(options: argparse.Namespace) -> int:
    from natoeu_desktop.context import open_context  # noqa: PLC0415 - not for --version
    from natoeu_desktop.errors import DataFileError, NotFoundError  # noqa: PLC0415
    from natoeu_desktop.paths import bundled_database  # noqa: PLC0415

    try:
        context = open_context(options.database or bundled_database())
        text, well = _output(context, options)
    except (DataFileError, NotFoundError) as error:
        print(f"natoeu-desktop: {error}", file=sys.stderr)
        return EXIT_WRONG
    written = _print(text)
    return EXIT_OK if well and written else EXIT_WRONG


def _print(text: str = "") -> bool:
    """Write to standard output and through; returns whether that could be done.

    A reader that had enough (``natoeu-desktop list timeline | head``) is no error.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # What is still in the buffer goes nowhere, or Python would complain of it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return True
        print(f"natoeu-desktop: the output could not be written: {error.strerror}", file=sys.stderr)
        return False
    return True


def _output(context: Context, options: argparse.Namespace) -> tuple[str, bool]:
    match options.command:
        case "show":
            from natoeu_desktop.commands.show import show  # noqa: PLC0415

            return show(context, options.id, as_json=options.as_json), True
        case "list":
            from natoeu_desktop.commands.listing import list_tab  # noqa: PLC0415

            return list_tab(context, options.tab, options.filter, as_json=options.as_json), True
        case _:
            from natoeu_desktop.commands.check import check  # noqa: PLC0415

            return check(context)


if __name__ == "__main__":
    sys.exit(main())
