"""Which of our two languages a reader wants."""

LANGUAGES = ("de", "en")


def language_of(accepted: str | None) -> str:
    """Of an Accept-Language header (RFC 9110 12.5.4); German where it asks for neither or for both alike."""
    wanted = dict.fromkeys(LANGUAGES, 0.0)
    for part in (accepted or "").split(",")[:20]:
        tag, _, parameters = part.partition(";")
        name = tag.strip().lower().split("-")[0]
        if name in wanted:
            wanted[name] = max(wanted[name], _quality(parameters))
    return max(LANGUAGES, key=lambda name: wanted[name])


def _quality(parameters: str) -> float:
    name, _, value = parameters.partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0
