"""Where a reader has been: back and forward over places, as a browser keeps them."""

from __future__ import annotations

from typing import Generic, TypeVar

Place = TypeVar("Place")


class History(Generic[Place]):
    """Places in the order they were visited, and which of them is shown."""

    def __init__(self, limit: int = 200) -> None:
        """Keep at most ``limit`` places; the oldest are forgotten."""
        self._places: list[Place] = []
        self._at = -1
        self._limit = limit

    @property
    def current(self) -> Place | None:
        """The place shown now, None before the first."""
        return self._places[self._at] if self._places else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before the current one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after the current one."""
        return self._at + 1 < len(self._places)

    def visit(self, place: Place) -> None:
        """Go to a new place and forget what lay ahead; the current place is no new place."""
        if place == self.current:
            return
        self._places = [*self._places[: self._at + 1], place][-self._limit :]
        self._at = len(self._places) - 1

    def replace(self, place: Place) -> None:
        """Put a place where the current one is, such as the same one scrolled further."""
        if self._places:
            self._places[self._at] = place

    def back(self) -> Place | None:
        """Go one place back and return it, None where there is none."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> Place | None:
        """Go one place forward and return it, None where there is none."""
        return self._step(1) if self.can_go_forward else None

    def _step(self, by: int) -> Place:
        self._at += by
        return self._places[self._at]
