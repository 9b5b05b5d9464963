"""The bundled CSL files: valid, unchanged, and with their licence and authors named."""

import hashlib
import re

import pytest
from citeproc import SCHEMA_PATH
from lxml import etree

from natoeu_desktop.citations.styles import STYLES
from natoeu_desktop.paths import resource

CSL = "{http://purl.org/net/xbiblio/csl}"


def lines():
    return resource("csl", "README.md").read_text("utf-8").splitlines()


def test_every_file_is_a_style_and_the_other_way_round():
    bundled = {path.name for path in resource("csl").glob("*.csl")}
    assert bundled == {style.file_name for style in STYLES}
    assert len({style.key for style in STYLES}) == len({style.label for style in STYLES}) == 5


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.key)
def test_a_style_is_valid_and_stands_alone(style):
    tree = etree.parse(str(resource("csl", style.file_name)))
    schema = etree.RelaxNG(etree.parse(SCHEMA_PATH))
    assert schema.validate(tree), schema.error_log
    links = [link.get("rel") for link in tree.iter(f"{CSL}link")]
    assert "independent-parent" not in links
    assert tree.getroot().get("class") == ("note" if style.footnotes else "in-text")


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.key)
def test_a_style_is_unchanged_and_attributed(style):
    content = resource("csl", style.file_name).read_bytes().replace(b"\r\n", b"\n")
    (row,) = [line for line in lines() if line.startswith(f"| `{style.file_name}` |")]
    assert f"`{hashlib.sha256(content).hexdigest()}`" in row
    info = etree.fromstring(content).find(f"{CSL}info")
    assert info.findtext(f"{CSL}title") in row
    for name in info.iter(f"{CSL}name"):
        assert name.text in row
    assert info.find(f"{CSL}rights").get("license") == (
        "http://creativecommons.org/licenses/by-sa/3.0/"
    )


def test_the_licence_is_named():
    assert re.search(r"Attribution-ShareAlike 3\.0 Unported.*by-sa/3\.0", " ".join(lines()))
