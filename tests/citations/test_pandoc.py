"""Pandoc, a full CSL processor and a reader of all three formats, as an independent judge."""

import json
import re
import shutil
import subprocess

import pytest

from natoeu_desktop.citations.bibtex import write_bibtex
from natoeu_desktop.citations.csljson import write_csl_json
from natoeu_desktop.citations.items import record_item, source_item
from natoeu_desktop.citations.rendering import request
from natoeu_desktop.citations.ris import write_ris
from natoeu_desktop.citations.styles import STYLES
from natoeu_desktop.paths import resource
from tests.citations.making import source

PANDOC = shutil.which("pandoc")
pytestmark = [
    pytest.mark.large,
    pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed"),
]


def pandoc(*arguments, given):
    ended = subprocess.run(
        [PANDOC, *arguments], input=given.encode(), capture_output=True, check=True
    )
    return ended.stdout.decode()


def read(form, text):
    return {
        item["id"]: item for item in json.loads(pandoc("-f", form, "-t", "csljson", given=text))
    }


def asked_of_pandoc(item, style):
    """Return what the style is asked to render, as CSL-JSON whose capitals are to stay."""
    asked = request(item, None, style)
    fields = {
        name.replace("_", "-"): f'<span class="nocase">{value}</span>'
        for name, value in asked.fields.items()
        if value and name != "URL"
    }
    if item.url:
        fields["URL"] = item.url
    if asked.author:
        fields["author"] = [{"literal": asked.author}]
    if asked.literal_date:
        fields["issued"] = {"literal": asked.literal_date}
    elif asked.date_parts:
        fields["issued"] = {"date-parts": asked.date_parts, "circa": asked.circa}
    return {"id": "work", "type": str(asked.type), "language": "en", **fields}


def printed(item, style, folder, markdown, *options):
    """Return what pandoc makes of a citation written in Markdown, as plain text."""
    bibliography = folder / "work.json"
    bibliography.write_text(json.dumps([asked_of_pandoc(item, style)]), encoding="utf-8")
    text = pandoc(
        "-f", "markdown", "-t", "plain", "--wrap=none", "--citeproc",
        "--csl", str(resource("csl", style.file_name)), "--bibliography", str(bibliography),
        "-M", f"lang={style.locale}", *options, given=markdown,
    ).strip()  # fmt: skip
    # The file's capital after a comma is put right here, not there; and before its version 3
    # pandoc brought a locale that shortens July, which MLA does not.
    return text.replace(", Circa ", ", circa ").replace("Jul.", "July")


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.key)
def test_pandoc_formats_the_sources_alike(citer, sources, style, tmp_path):
    for known in sources.values():
        item = source_item(known)
        citation = citer.cite(item, style)
        entry = printed(item, style, tmp_path, "---\nnocite: '@work'\n---\n")
        assert entry == citation.entries[0].text
        mention = printed(item, style, tmp_path, "[@work]", "-M", "suppress-bibliography=true")
        assert re.sub(r"\[1\]\s*", "", mention) == citation.mention.text


def test_pandoc_reads_what_is_exported(sources, althea):
    items = [source_item(known) for known in sources.values()]
    items.append(record_item(althea, "2026.11"))
    by_json = read("csljson", write_csl_json(items))
    by_bibtex = read("biblatex", write_bibtex(items))
    for item in items:
        key = item.id.replace("/", ":")
        assert by_json[item.id]["title"] == by_bibtex[key]["title"] == item.title
        assert by_json[item.id]["issued"] == by_bibtex[key]["issued"]
        assert by_json[item.id].get("author") == by_bibtex[key].get("author")
        assert by_json[item.id].get("URL", "") == by_bibtex[key].get("URL", "") == item.url


def test_pandoc_reads_ris(sources):
    if "ris" not in pandoc("--list-input-formats", given="").split():
        pytest.skip("this pandoc does not read RIS (version 3 does)")
    items = [source_item(known) for known in sources.values()]
    found = read("ris", write_ris(items))
    for item in items:
        assert found[item.id]["title"] == item.title
        assert found[item.id].get("author", []) == (
            [{"family": item.author}] if item.author else []
        )
        assert found[item.id].get("URL", "") == item.url


def test_pandoc_undoes_the_escapes_of_bibtex():
    title = r"50% & {braces} \emph #1 $x_1$ a~b a--b {end}"
    found = read("bibtex", write_bibtex([source_item(source(title=title))]))
    assert found["some-source"]["title"] == title
