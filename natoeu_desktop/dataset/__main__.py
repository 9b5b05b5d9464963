"""``python -m natoeu_desktop.dataset build|check|coverage|sample``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from natoeu_desktop.dataset.building import build, compiled, differences_from
from natoeu_desktop.dataset.coverage import coverage
from natoeu_desktop.dataset.problems import DataError
from natoeu_desktop.dataset.sampling import sample

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; returns 0 when all is well, 1 when the data has to be mended."""
    parser = argparse.ArgumentParser(prog="python -m natoeu_desktop.dataset", description=__doc__)
    parser.add_argument("verb", choices=("build", "check", "coverage", "sample"))
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="the folder data/")
    parser.add_argument("--database", type=Path, default=ROOT / "data" / "natoeu.db")
    parser.add_argument("--only", metavar="FILE", help="show problems of this record file only")
    parser.add_argument("--number", type=int, default=10, help="of statements in a sample")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws other statements")
    options = parser.parse_args(arguments)
    try:
        return _run(options)
    except DataError as error:
        problems = [p for p in error.problems if not options.only or options.only in p.file]
        for problem in problems:
            print(problem, file=sys.stderr)
        print(f"{len(problems)} problems; nothing was written.", file=sys.stderr)
        return 1


def _run(options: argparse.Namespace) -> int:
    match options.verb:
        case "build":
            dataset = build(options.data, options.database)
            statements = sum(len(record.statements) for record in dataset.records)
            print(f"{len(dataset.records)} records, {statements} statements → {options.database}")
        case "check":
            found = differences_from(options.data, options.database)
            print("\n".join(found) or "The database holds what data/ says.")
            return 1 if found else 0
        case "sample":
            print("\n".join(sample(compiled(options.data), options.number, options.seed)))
        case _:
            _print_coverage(options.data)
    return 0


def _print_coverage(data: Path) -> None:
    for item in coverage(compiled(data)):
        print(
            f"{item.source_id}: {item.share:.1%} of {item.content} content characters are quoted, "
            f"{item.proving_share:.1%} prove a statement ({item.left_out} left out)"
        )
        for gap in item.gaps:
            print(f"  line {gap.line}: {gap.text}")


if __name__ == "__main__":
    sys.exit(main())
