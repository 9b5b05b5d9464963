"""What docs/data-guide.md shows in its blocks, so that a test can do what it says."""

from __future__ import annotations

import re

from tests.conftest import ROOT


def blocks(heading: str, language: str) -> list[str]:
    """Return the blocks of one language below a heading, as they stand."""
    guide = (ROOT / "docs" / "data-guide.md").read_text("utf-8")
    start = guide.index(f"\n## {heading}\n") + 1
    end = guide.find("\n## ", start)
    return re.findall(rf"^```{language}\n(.*?)^```$", guide[start:end], re.DOTALL | re.MULTILINE)
