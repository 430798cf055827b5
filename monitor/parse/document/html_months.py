"""The names of the months as patterns that part them letter by letter: to try one name after the other takes many times as long."""

from collections.abc import Iterable
from itertools import groupby

from model.months import ALL_MONTHS, MONTHS

_FIRST_OF_OTHER_SCRIPTS = "\u0370"


def _parted(names: Iterable[str], *, begun: bool = True) -> str:
    """Longer names first."""
    known = sorted(names)
    parts = [
        _sign(sign, begun=begun) + _rest([name[1:] for name in own])
        for sign, own in groupby(filter(None, known), lambda name: name[0])
    ]
    pattern = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    return f"(?:{pattern})?" if "" in known else pattern


def _rest(names: list[str]) -> str:
    return _parted(names, begun=False) if any(names) else ""


def _sign(sign: str, *, begun: bool) -> str:
    """Both cases of a first letter, and not "without regard to case": so it is seen at once that no name begins at another."""
    return f"(?-i:[{sign}{sign.upper()}])" if begun else sign


_LATIN = [name for name in ALL_MONTHS if name < _FIRST_OF_OTHER_SCRIPTS]
_ENDS = r"(?![^\W\d_])\.?"
NEAR_MONTHS = rf"(?:{_parted(MONTHS)}{_ENDS})"
# Of Greek and Cyrillic letters any word, which is looked up when the day is read.
ANY_MONTH = rf"(?:(?:{_parted(_LATIN)}|[Ͱ-ӿ]{{3,12}}){_ENDS})"
# Of the languages that write the year first: Hungarian, Lithuanian.
YEARS_MONTH = (
    r"(?:jan|feb|márc|ápr|máj|jún|júl|aug|szept|okt|nov|dec|"
    r"saus|vasar|kovo|bal|geg|bir|liep|rugp|rugs|spal|lapk|gruo)[^\W\d_]{0,9}\.?"
)
