"""Start-up does not pay for citeproc-py and lxml."""

import subprocess
import sys
from pathlib import Path

import natoeu_desktop.citations

FOLDER = Path(natoeu_desktop.citations.__file__).parent
MODULES = sorted(
    path.stem for path in FOLDER.glob("*.py") if path.stem not in {"__init__", "engine"}
)


def test_citeproc_is_imported_when_a_citation_is_first_formatted():
    code = (
        "import importlib, sys\n"
        f"for name in {MODULES}: importlib.import_module('natoeu_desktop.citations.' + name)\n"
        "from natoeu_desktop.citations.citing import Citer\n"
        "from natoeu_desktop.citations.items import Form, Item\n"
        "from natoeu_desktop.citations.styles import APA\n"
        "from natoeu_desktop.paths import resource\n"
        "citer = Citer(resource('csl'))\n"
        "heavy = {'citeproc', 'lxml', 'PySide6', 'sqlite3'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
        "citer.cite(Item('x', Form.WEB_PAGE, 'A title'), APA)\n"
        "assert {'citeproc', 'lxml'} <= set(sys.modules)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr


def test_one_module_alone_knows_the_processor():
    knowing = [
        path.stem for path in FOLDER.glob("*.py") if "from citeproc" in path.read_text("utf-8")
    ]
    assert knowing == ["engine"]
