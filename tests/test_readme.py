"""What the README says of the data is so."""

import re

from tests.conftest import ROOT

COUNTED = {
    "records": "record", "statements": "statement", "quotations": "quotation",
    "differences": "difference", "pairs": "wording", "other names": "alias",
}  # fmt: skip


def test_the_counts_are_those_of_the_data(context):
    words = " ".join((ROOT / "README.md").read_text("utf-8").split())
    for name, table in COUNTED.items():
        stated = re.search(rf"(\d[\d,]*) {name}", words)
        assert stated, name
        assert int(stated[1].replace(",", "")) == int(context.database.meta(f"count.{table}")), name


def test_every_picture_and_page_it_names_is_there():
    text = (ROOT / "README.md").read_text("utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        assert (ROOT / target).exists(), target
