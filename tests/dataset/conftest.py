import pytest

from tests.dataset.small import SmallData


@pytest.fixture
def small(tmp_path):
    return SmallData(tmp_path / "data")
