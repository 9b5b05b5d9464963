"""From launch to a painted window: ours against a bare PySide6 window, in alternation.

    .venv/bin/python -m benchmarks.startup --rounds 15

See benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import PySide6

from tests.end_to_end.display import Display, missing

ROOT = Path(__file__).resolve().parents[1]
WRAPPER = ROOT / "benchmarks" / "first_frame.py"
BUDGET = 1.5  # of docs/design, for the packaged program


def launch(display: Display, home: Path, *program: str) -> float:
    """Start a program, wait for its first frame and return the milliseconds that took."""
    reading, writing = os.pipe()
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
    environment = {
        **kept, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "LANG": "C.UTF-8",
        "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    start = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    process = subprocess.Popen(
        [sys.executable, str(WRAPPER), str(writing), *program], pass_fds=[writing], env=environment
    )
    os.close(writing)
    with os.fdopen(reading) as stream:
        told = stream.readline()
    if process.wait() != 0 or not told:
        raise SystemExit(f"{program[0]} ended with {process.returncode} and painted nothing")
    return (int(told) - start) / 1e6


def measure(rounds: int) -> dict[str, list[float]]:
    """Return the times of both programs, one a round; a first round warms the disk caches."""
    times: dict[str, list[float]] = {"bare": [], "ours": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o700)
        with Display(folder / "display") as display:
            for number in range(rounds + 1):
                settings = folder / f"settings-{number}.ini"
                programs = {
                    "bare": [str(ROOT / "benchmarks" / "bare_window.py")],
                    "ours": ["-m:natoeu_desktop", "--settings-file", str(settings)],
                }
                order = sorted(programs, reverse=bool(number % 2))
                for key in order:
                    took = launch(display, folder, *programs[key])
                    if number:
                        times[key].append(took)
    return times


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    if packages := missing():
        print(f"not installed: {', '.join(packages)}", file=sys.stderr)
        return 1
    times = measure(options.rounds)
    print(
        f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"PySide6 {PySide6.__version__}, {options.rounds} rounds"
    )
    print("program   median    lowest   highest  (ms from launch to the first painted frame)")
    for key, values in times.items():
        middle = statistics.median(values)
        print(f"{key:8} {middle:7.1f}   {min(values):7.1f}   {max(values):7.1f}")
    medians = {key: statistics.median(values) for key, values in times.items()}
    pairs = [ours / bare for ours, bare in zip(times["ours"], times["bare"], strict=True)]
    print(
        f"ratio of the medians {medians['ours'] / medians['bare']:.2f}, "
        f"median of the rounds' ratios {statistics.median(pairs):.2f} (budget {BUDGET})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
