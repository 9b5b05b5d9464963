"""Running the program as a process, as a person at a terminal does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from natoeu_desktop.database.connection import Database
from tests.conftest import ROOT


def run(
    *arguments: str | Path, before: tuple[str, ...] = (), options: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """Run the program; ``before`` is what starts it, ``options`` are those of the interpreter."""
    return subprocess.run(
        [*before, sys.executable, "-W", "error", *options, "-m", "natoeu_desktop"]
        + [str(argument) for argument in arguments],
        capture_output=True, encoding="utf-8", errors="surrogateescape", cwd=ROOT, check=False,
        timeout=120, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def output(*arguments: str | Path) -> str:
    """Run the program, make sure that all went well, and return what it printed."""
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def query(database: Path, sql: str, *parameters: object) -> list[tuple]:
    """Return the rows that the data file gives for a query."""
    with closing(Database(database)) as opened:
        return opened.rows(sql, parameters)


def bound_by_permissions() -> tuple[str, ...]:
    """Return what starts a process that file permissions bind, even where the tests run as root."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return ()
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("permissions do not bind root, and setpriv (util-linux) is not there")
    # Still root, so that an interpreter in root's own folder can be run, but without root's powers.
    powers = "-dac_override,-dac_read_search"
    return (setpriv, f"--inh-caps={powers}", f"--bounding-set={powers}")
