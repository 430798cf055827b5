"""What is wrong with a configuration file, and where."""

from dataclasses import dataclass

Place = tuple[str | int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    what: str
    line: int = 1
    place: Place = ()
    hint: str = ""
    file: str = ""

    def __str__(self) -> str:
        """ "sources.yaml:12: sources[2].every: '30x' is not a duration — write 30m, 2h or 1d" """
        where = f"{path(self.place)}: " if self.place else ""
        hint = f" — {self.hint}" if self.hint else ""
        return f"{self.file}:{self.line}: {where}{self.what}{hint}"


def path(place: Place) -> str:
    """("sources", 2, "every") -> "sources[2].every"; lists count from 0."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
    return "".join(steps).removeprefix(".")
