"""The language of a record: what the page says, else what its commonest words say."""

import re
from collections import Counter
from collections.abc import Iterable

_WORDS = {
    "de": "der die das und ist nicht mit für von den dem ein eine zu auf im sich wird werden auch bei sind",
    "en": "the and of to in is that for with on are was this by from as be have has it",
    "fr": "le la les et des est une du pour dans qui que sur pas au par avec sont",
}
_LANGUAGES = {word: language for language, words in _WORDS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+")


def read_language(said: str | None, texts: Iterable[str]) -> str | None:
    """Two letters; None when neither the page nor its text says."""
    if said and (found := re.match(r"[A-Za-z]{2}(?![A-Za-z])", said.strip())):
        return found[0].lower()
    words = _WORD.findall(" ".join(texts)[:3000].lower())
    counts = Counter(map(_LANGUAGES.get, words))
    best = max(_WORDS, key=lambda language: counts[language])
    return best if counts[best] >= 3 and counts[best] > 0.08 * len(words) else None
