"""One window for one reader: a second start hands its record over."""

import pytest

from natoeu_desktop.window.instance import Instance


@pytest.fixture(autouse=True)
def runtime_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


def test_a_second_start_hands_its_record_over(qtbot):
    first, second = Instance("settings", "data"), Instance("settings", "data")
    assert first.claim()
    assert not second.claim()
    with qtbot.waitSignal(first.asked) as asked:
        second.hand_over("operation/althea")
    assert asked.args == ["operation/althea"]
    first.release()


def test_another_data_file_gets_a_window_of_its_own(qtbot):
    first, other = Instance("settings", "data"), Instance("settings", "other data")
    assert first.claim()
    assert other.claim()
    first.release()
    other.release()


def test_when_the_first_is_gone_the_next_takes_its_place(qtbot):
    first, second = Instance("s"), Instance("s")
    assert first.claim()
    first.release()
    assert second.claim()
    second.release()


def test_a_folder_that_cannot_be_made_costs_only_the_handing_over(qtbot, monkeypatch, tmp_path):
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(blocked))
    assert Instance("s").claim()
    assert Instance("s").claim()
