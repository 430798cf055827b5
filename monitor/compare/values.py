"""What a printed figure or date amounts to, and which of them were only printed otherwise: 5. Mai and 5.5., 3 Prozent and 3 %."""

import re
from collections.abc import Iterator, Sequence

from model.fingerprint import folded
from monitor.compare.marks import What
from monitor.compare.spans import Span

_PRINTED = re.compile(r"\d|%|€|EUR|Mio|Mrd")
_FIGURES = (
    (re.compile(r"(?<=\d)[.\u202f\u00a0 ](?=\d{3}(?!\d))"), ""),
    (re.compile(r"\bMio\b\.?"), "Millionen"),
    (re.compile(r"\bMrd\b\.?"), "Milliarden"),
    (re.compile(r"\s?%"), " Prozent"),
    (re.compile(r"\s?€|\bEUR\b"), " Euro"),
    (re.compile(r"\s+"), " "),
)
_ENDS_IN_NOUGHT = re.compile(r"(?<=\d),0+(?!\d)|(?<=,\d)0+(?!\d)")  # 3,0 and 3; 1,50 and 1,5
_MONTHS = (
    "januar jänner january jan", "februar february feb", "märz march", "april", "mai may", "juni june", "juli july", "august aug",
    "september sept sep", "oktober october okt oct", "november nov", "dezember december dez dec",
)  # fmt: skip
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH = rf"(?P<month>{'|'.join(_MONTH_OF)})\b\.?"
_NAMED = re.compile(rf"(?P<day>\d{{1,2}})\.?\s?{_MONTH}(?:\s(?P<year>\d{{4}}))?")
_NAMED_FIRST = re.compile(rf"{_MONTH}\s(?P<day>\d{{1,2}}),?\s(?P<year>\d{{4}})")
_NUMERIC = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>\d{4}|\d{2})(?!\d))?")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?\s?uhr\b|\b(\d{1,2}):(\d{2})\b")
_BEFORE_DAY = re.compile(r"(?<=tag|och|end),?\s(?:de[nmr]\s)?(?=\d)")  # Montag, den 5.
_NUMBER_WORDS = (
    "zwei two", "drei three", "vier four", "fünf five", "sechs six", "sieben seven", "acht eight", "neun nine", "zehn ten", "elf eleven",
    "zwölf twelve",
)  # fmt: skip
_NUMBER_OF = {word: str(number) for number, words in enumerate(_NUMBER_WORDS, 2) for word in words.split()}
_NUMBER_WORD = re.compile(rf"^(?:{'|'.join(_NUMBER_OF)})\b")


def value_of(text: str) -> str:
    """The same for figures that differ only in how they are printed: 46.000 € and 46 000 Euro."""
    text = folded(text)
    if _PRINTED.search(text) is None:
        return text
    for pattern, replacement in _FIGURES:
        text = pattern.sub(replacement, text)
    return text


def amount_of(span: Span) -> str:
    """The same also for what is spelt otherwise: "5. Mai 2026" and "05.05.2026", "10 Uhr" and "10.00 Uhr", "drei" and "3"."""
    if span.what is What.DATE:
        return _day_of(folded(span.text).lower())
    figure = value_of(span.text[: span.end - span.start])
    return _ENDS_IN_NOUGHT.sub("", _NUMBER_WORD.sub(lambda word: _NUMBER_OF[word[0]], figure))


def respelt(went: Sequence[Span], came: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Old and new of each figure and date that is only printed otherwise, where as many stand in the new words as in the old.

    Those that `value_of` takes for the same are not among them: they differ in their signs only.
    """
    for what in (What.FIGURE, What.DATE):
        old, new = (sorted({span for span in side if span.what is what}) for side in (went, came))
        if len(old) == len(new):
            for one, other in zip(old, new, strict=True):
                if value_of(one.text) != value_of(other.text) and amount_of(one) == amount_of(other):
                    yield one, other


def _day_of(text: str) -> str:
    for pattern in (_ISO, _NAMED_FIRST, _NAMED, _NUMERIC):
        text = pattern.sub(_as_numbers, text)
    return _CLOCK.sub(_as_clock, _BEFORE_DAY.sub(" ", text))


def _as_numbers(found: re.Match[str]) -> str:
    month, year = found["month"], found["year"] or ""
    number = int(month) if month.isdigit() else _MONTH_OF[month]
    return f"{int(found['day'])}.{number}.{'20' if len(year) == 2 else ''}{year}"


def _as_clock(found: re.Match[str]) -> str:
    return f"{int(found[1] or found[3])}:{found[2] or found[4] or '00'}"
