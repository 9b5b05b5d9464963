"""The kinds of record and the tabs that show them, as data."""

from natoeu_desktop.kinds.area import AREA
from natoeu_desktop.kinds.base import (
    Category,
    Column,
    Content,
    Facet,
    Kind,
    Property,
    Tab,
    ValueType,
)
from natoeu_desktop.kinds.body import BODY
from natoeu_desktop.kinds.country import COUNTRY
from natoeu_desktop.kinds.document import DOCUMENT
from natoeu_desktop.kinds.event import EVENT
from natoeu_desktop.kinds.exercise import EXERCISE
from natoeu_desktop.kinds.group import GROUP
from natoeu_desktop.kinds.operation import OPERATION
from natoeu_desktop.kinds.tabs import TABS

KINDS = (EVENT, COUNTRY, GROUP, OPERATION, EXERCISE, DOCUMENT, AREA, BODY)

__all__ = [
    "KINDS",
    "TABS",
    "Category",
    "Column",
    "Content",
    "Facet",
    "Kind",
    "Property",
    "Tab",
    "ValueType",
    "kind_of",
    "tab_of",
]


_BY_KEY = {kind.key: kind for kind in KINDS}
_TAB_BY_KEY = {tab.key: tab for tab in TABS}


def kind_of(key: str) -> Kind:
    """Return the kind with this key; raises KeyError for an unknown one."""
    return _BY_KEY[key]


def tab_of(key: str) -> Tab:
    """Return the tab with this key; raises KeyError for an unknown one."""
    return _TAB_BY_KEY[key]
