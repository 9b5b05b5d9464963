"""The sources, records and styles that the tests of citations share."""

import pytest

from natoeu_desktop.citations.citing import Citer
from natoeu_desktop.paths import resource


@pytest.fixture(scope="session")
def citer():
    return Citer(resource("csl"))


@pytest.fixture
def sources(context):
    return context.sources


@pytest.fixture
def althea(context):
    return context.records.heading("operation/althea")
