"""What can be wrong with the data, said so that its author can mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that stops the build: in which file, on which record, and why."""

    file: str
    record: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.file}: {self.record}" if self.record else self.file
        return f"{where}: {self.reason}"


class DataError(Exception):
    """The data cannot be compiled; ``problems`` lists everything that was found wrong."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class Problems:
    """Collects problems, so that an author sees all of them at once."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, file: str, record: str, reason: str) -> None:
        """Note one problem and go on."""
        self.found.append(Problem(file, record, reason))

    def stop_if_any(self) -> None:
        """Raise :class:`DataError` when anything was noted."""
        if self.found:
            raise DataError(self.found)
