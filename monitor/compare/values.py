"""What a printed figure or date amounts to, and which of them were only printed otherwise: 5. Mai and 5.5., 3 Prozent and 3 %."""

import re
from collections.abc import Iterator, Sequence

from model.fingerprint import folded
from monitor.compare.marks import What
from monitor.compare.numerals import number_of
from monitor.compare.spans import Span

_PRINTED = re.compile(r"\d|%|€|EUR|Mio|Mrd")
_SPACE = re.compile(r"(?<=\d)[\u202f\u00a0 ](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"(?<![\d.,])\d{1,18}(?:[.,]\d{1,18}){1,6}(?![\d.,]\d)")
_SIGN = re.compile(r"[.,]")
_MONEY_FIRST = re.compile(
    r"(?P<money>[€$£]|\b(?:EUR|USD|GBP)\b)\s?(?P<number>\d[\d.,]{0,30}(?<=\d))\s?(?P<scale>(?:bn|tn|mn|m|k|million|billion|trillion)\b)?"
)
_SCALE_OF = {"m": "Millionen"}  # behind an amount only: 12 m are metres
_FIGURES = (
    (re.compile(r"\b(?:Mio\b\.?|million\b|mn\b)"), "Millionen"),
    (re.compile(r"\b(?:Mrd\b\.?|billion\b|bn\b)"), "Milliarden"),
    (re.compile(r"\s?%|\b(?:percent|per cent)\b"), " Prozent"),
    (re.compile(r"\s?€|\b(?:EUR|euros?)\b"), " Euro"),
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


def value_of(text: str, *, english: bool = False) -> str:
    """The same for figures that differ only in how they are printed: 46.000 € and 46 000 Euro; in English €46,000 and 46000 euros."""
    text = folded(text)
    if _PRINTED.search(text) is None:
        return text
    text = _MONEY_FIRST.sub(_money_last, _SPACE.sub("", text))
    text = _NUMBER.sub(lambda found: _number(found[0], english=english), text)
    for pattern, replacement in _FIGURES:
        text = pattern.sub(replacement, text)
    return text


def amount_of(span: Span, *, english: bool = False) -> str:
    """The same also for what is spelt otherwise: "5. Mai 2026" and "05.05.2026", "10 Uhr" and "10.00 Uhr", "drei" and "3"."""
    if span.what is What.DATE:
        return _day_of(folded(span.text).lower())
    first, space, rest = span.text[: span.end - span.start].partition(" ")
    figure = value_of(f"{number_of(first) or first}{space}{rest}", english=english)
    return _ENDS_IN_NOUGHT.sub("", figure)


def _money_last(found: re.Match[str]) -> str:
    scale = found["scale"] or ""
    return " ".join(filter(None, (found["number"], _SCALE_OF.get(scale, scale), found["money"])))


def _number(printed: str, *, english: bool) -> str:
    """Without thousands, a comma before the decimals. 1.200,5 and 1,200.5 say which is which; of 1.200 and 1,200 the language does."""
    first, *groups = _SIGN.split(printed)
    signs = _SIGN.findall(printed)
    decimals = ""
    if len(set(signs)) > 1 or (len(signs) == 1 and not _is_thousands(first, groups, signs[0], english=english)):
        decimals = f",{groups.pop()}"
    if len(set(signs[: len(groups)])) > 1 or any(len(group) != 3 for group in groups):
        return printed  # a day, a version
    return "".join((first, *groups)) + decimals


def _is_thousands(first: str, groups: Sequence[str], sign: str, *, english: bool) -> bool:
    return sign == ("," if english else ".") and len(groups[0]) == 3 and len(first) <= 3 and first != "0"


def respelt(went: Sequence[Span], came: Sequence[Span], *, english: bool = False) -> Iterator[tuple[Span, Span]]:
    """Old and new of each figure and date that is only printed otherwise, where as many stand in the new words as in the old.

    Those that `value_of` takes for the same are not among them: they differ in their signs only.
    """
    for what in (What.FIGURE, What.DATE):
        old, new = (sorted({span for span in side if span.what is what}) for side in (went, came))
        if len(old) == len(new):
            for one, other in zip(old, new, strict=True):
                values = [value_of(span.text, english=english) for span in (one, other)]
                if values[0] != values[1] and amount_of(one, english=english) == amount_of(other, english=english):
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
