"""Tables on a terminal: instants, states and ids are whole whatever its width."""

import io

import pytest
from rich.console import Console

from monitor.cli import output

ROW = ("20.11.2026, 09:30", "gescheitert", "vpskrq7tza", "redaktion@leser.example")
SUBJECT = "[Musterland] Sachsen fördert Wasserstoffnetz mit 46 Millionen Euro"
ANSWER = "550 5.1.1 <redaktion@leser.example>: recipient address rejected, user unknown in the virtual mailbox table"


@pytest.fixture(params=[60, 80, 110, 120, 200])
def printed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    paper = io.StringIO()
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    monkeypatch.setattr(output, "console", lambda: Console(file=paper, width=request.param, force_terminal=False))
    return paper


def test_instants_states_and_ids_are_never_cut_and_no_text_is_lost(printed: io.StringIO) -> None:
    output.table([(*ROW, SUBJECT, ANSWER), (*ROW, "Kurz", "")])

    lines = printed.getvalue().splitlines()
    assert sum(all(cell in line for cell in ROW[:3]) for line in lines) == 2
    shown = "".join(printed.getvalue().split())
    assert all(word in shown for word in (*SUBJECT.split(), *ANSWER.split()))


def test_a_long_text_beside_many_columns_stands_below_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = io.StringIO()
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    monkeypatch.setattr(output, "console", lambda: Console(file=paper, width=80))

    output.table([(*ROW, SUBJECT, "")])

    first, second = paper.getvalue().splitlines()
    assert first.split("  ") == list(ROW)
    assert second.strip() == SUBJECT


def test_the_name_a_row_begins_with_stands_above_it(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = io.StringIO()
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    monkeypatch.setattr(output, "console", lambda: Console(file=paper, width=60))
    name = "Landesportal, alle Meldungen der Regierung und ihrer Behörden"

    output.table([(name, "20 Einträge", "Fehler", "0,1 s", "Die Seite antwortet nicht, seit drei Prüfungen nicht.")])

    lines = [line.rstrip() for line in paper.getvalue().splitlines()]
    assert " ".join(lines[:2]) == name
    assert lines[2] == "    20 Einträge  Fehler  0,1 s"
    assert " ".join(line.strip() for line in lines[3:]).startswith("Die Seite antwortet nicht")


def test_running_text_breaks_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = io.StringIO()
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    monkeypatch.setattr(output, "console", lambda: Console(file=paper, width=20))

    output.read_out("Das Wasserstoffnetz [46 km] wird gebaut.")

    assert [line.rstrip() for line in paper.getvalue().splitlines()] == ["Das Wasserstoffnetz", "[46 km] wird gebaut."]


def test_what_fits_stands_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = io.StringIO()
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    monkeypatch.setattr(output, "console", lambda: Console(file=paper, width=120))

    output.table([(*ROW, "Kurz")])

    assert paper.getvalue().splitlines()[0].rstrip() == "  ".join((*ROW, "Kurz"))
