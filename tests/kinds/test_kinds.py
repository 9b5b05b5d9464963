import pytest

from natoeu_desktop.kinds import KINDS, TABS, Content, ValueType, kind_of, tab_of


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_kind_is_sound(kind):
    keys = [item.key for item in kind.properties]
    assert len(keys) == len(set(keys))
    assert kind.categories
    assert tab_of(kind.tab).key == kind.tab
    for name in filter(None, (kind.start_property, kind.end_property)):
        assert kind.property(name).type is ValueType.DATE
    for known in kind.properties:
        assert known.label
        assert bool(known.inverse) == (known.type is ValueType.RECORD), known.key


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.key)
def test_a_tab_shows_what_its_kinds_have(tab):
    kinds = [kind for kind in KINDS if kind.tab == tab.key]
    keys = [column.key for column in tab.columns]
    assert tab.sort in keys
    assert len(keys) == len(set(keys))
    assert sum(column.takes_rest for column in tab.columns) == 1
    for item in (*tab.columns, *tab.facets):
        if item.content is Content.PROPERTY:
            assert any(kind.property(item.argument) for kind in kinds), item.key


def test_unknown_keys_are_errors():
    with pytest.raises(KeyError):
        kind_of("treaty")
    with pytest.raises(KeyError):
        tab_of("map")
