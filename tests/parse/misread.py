"""Fields of the corpus that are still read otherwise than a person reads them, each with what goes wrong."""

MISREAD: dict[tuple[str, str], str] = {
    ("ministry_home_page", "body"): "the teasers of a home page are read as its text",
}
