"""Pages and papers written for the tests, each with its expected record beside it, written by a person before the reader saw it."""

import pytest

from tests.pages.corpus import Case, pages, papers, read
from tests.parse.misread import MISREAD

_CASES = {case.name: case for case in (*pages(), *papers())}


def test_there_are_enough_of_them() -> None:
    assert len(pages()) >= 40
    assert len(papers()) >= 12


@pytest.mark.parametrize("case", _CASES.values(), ids=lambda case: case.name)
def test_a_page_is_read_as_a_person_reads_it(case: Case) -> None:
    known = {field for name, field in MISREAD if name == case.name}

    found = read(case)

    assert {key: found[key] for key in found if key not in known} == {
        key: case.expected[key] for key in case.expected if key not in known
    }


@pytest.mark.parametrize(
    ("name", "field"),
    [pytest.param(*place, marks=pytest.mark.xfail(reason=why)) for place, why in MISREAD.items()],
)
def test_a_field_that_is_known_to_be_misread_is_not_forgotten(name: str, field: str) -> None:
    case = _CASES[name]

    assert read(case)[field] == case.expected[field]
