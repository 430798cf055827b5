"""Fields of the corpus that are still read otherwise than a person reads them, each with what goes wrong."""

MISREAD: dict[tuple[str, str], str] = {
    ("bavaria_dateline", "body"): "a line that is bold from end to end is a paragraph, not a heading",
    ("brandenburg_sixcms", "subtitle"): "what stands behind the date on the line of the date is lost",
    ("federal_government_speech", "subtitle"): "a place in a line of its own below the title is taken for a subtitle",
    ("ministry_home_page", "body"): "the teasers of a home page are read as its text",
    ("schleswig_release", "subtitle"): "a contact in one long line, and an intro that is no sentence",
    ("schleswig_release", "lead"): "a contact in one long line, and an intro that is no sentence",
    ("schleswig_release", "body"): "a contact in one long line, and an intro that is no sentence",
    ("schleswig_release", "contacts"): "a contact in one long line, and an intro that is no sentence",
    ("schleswig_release", "addresses"): "a contact in one long line, and an intro that is no sentence",
}
