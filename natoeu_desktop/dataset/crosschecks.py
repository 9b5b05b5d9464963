"""Checks that need the whole data set: ids, links, duplicates, differences that must be told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from itertools import pairwise
from typing import TypeVar

from natoeu_desktop.dataset.compiled import CompiledRecord, Dataset
from natoeu_desktop.dataset.problems import Problems
from natoeu_desktop.kinds import ValueType, kind_of
from natoeu_desktop.model.edtf import parse
from natoeu_desktop.model.folding import fold
from natoeu_desktop.model.records import Basis

Item = TypeVar("Item", bound=Hashable)


def check_whole(dataset: Dataset, problems: Problems) -> None:
    """Note dangling ids, duplicates, and single properties with two values and no difference."""
    known = {record.id for record in dataset.records}
    _check_duplicates(dataset, problems)
    for record in dataset.records:
        for statement in record.statements:
            target = statement.value_record_id
            if target and target not in known:
                problems.add(
                    record.file,
                    record.id,
                    f"{statement.property} names an unknown record, {target}",
                )
            if target == record.id:
                problems.add(
                    record.file, record.id, f"{statement.property} names the record itself"
                )
        _check_single(record, problems)
    for alias in dataset.aliases:
        if alias.record_id and alias.record_id not in known:
            problems.add(
                "records/aliases.toml", f"alias {alias.term}", f"unknown record {alias.record_id}"
            )
    for row in dataset.memberships:
        if row.country_id not in known:
            problems.add("reference/accessions.csv", row.country_id, "unknown record")


def _check_duplicates(dataset: Dataset, problems: Problems) -> None:
    seen: dict[str, str] = {}
    for record in dataset.records:
        if record.id in seen:
            problems.add(record.file, record.id, f"the id is already used in {seen[record.id]}")
        seen[record.id] = record.file
        for key in _twice(item.key for item in record.differences):
            problems.add(record.file, record.id, f"two differences have the key {key!r}")
        facts = ((s.property, s.value, s.value_record_id) for s in record.statements)
        for name, value, target in _twice(facts):
            problems.add(record.file, record.id, f"stated twice: {name} = {value or target}")
    _check_titles(dataset, problems)
    for term, target in _twice((a.term, a.record_id or a.stands_for) for a in dataset.aliases):
        problems.add("records/*.toml", f"alias {term}", f"given twice for {target}")


def _check_titles(dataset: Dataset, problems: Problems) -> None:
    titles: defaultdict[tuple[str, str, str], list[CompiledRecord]] = defaultdict(list)
    for record in dataset.records:
        titles[record.kind, fold(record.title), record.date].append(record)
    for same in titles.values():
        for record in same[1:]:
            problems.add(record.file, record.id, f"same title and date as {same[0].id}")


def _twice(items: Iterable[Item]) -> list[Item]:
    return [item for item, count in Counter(items).items() if count > 1]


def _check_single(record: CompiledRecord, problems: Problems) -> None:
    """Note single properties to which sources give two values that no difference tells of."""
    told = {item.property for item in record.differences}
    for known in kind_of(record.kind).properties:
        values = {
            item.value
            for item in record.statements
            if item.property == known.key and item.basis is Basis.SOURCED
        }
        if not known.single or len(values) < 2 or known.key in told:
            continue
        if known.type is ValueType.DATE and _same_date(values):
            continue
        shown = ", ".join(sorted(values))
        problems.add(
            record.file,
            record.id,
            f"{known.key} has several values ({shown}) and no difference tells of them",
        )


def _same_date(values: set[str]) -> bool:
    """Return whether the dates are one date in unlike precision."""
    dates = sorted((parse(value) for value in values), key=lambda date: date.sort_key())
    bounds = [(date.first, date.last) for date in dates]
    return all(
        outer[0]
        and outer[1]
        and inner[0]
        and inner[1]
        and outer[0] <= inner[0]
        and inner[1] <= outer[1]
        for outer, inner in pairwise(bounds)
    )
