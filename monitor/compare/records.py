"""Two records side by side."""

from model.change import Comparison
from model.record import Record
from model.retraction import retraction
from monitor.compare.aspects import aspects_of
from monitor.compare.body import edits_of_body
from monitor.compare.clauses import Both
from monitor.compare.fields import edits_of_fields
from monitor.compare.printed import in_english, quoted, short
from monitor.compare.refiled import filed_alike
from monitor.compare.rewritten import is_rewritten, said_as_rewritten
from monitor.compare.summarize import summary
from monitor.compare.weigh import weighed


def compare(held: Record, read: Record) -> Comparison | None:
    """All that differs, weighed and summed up; None when nothing a reader calls content does.

    Not content: typography, kinds and levels of passages, where a paragraph is cut, how a field was found and in which one the same
    words are filed, the order of contacts and links, session ids and tracking in URLs, a printed date becoming an instant of the
    same day.
    """
    read = filed_alike(read, held)
    english = read.language == "en"
    of_body, unchanged = edits_of_body(held.body, read.body, english=english)
    of_fields = list(edits_of_fields(held, read, english=english))
    noted = [*of_fields, *of_body]
    if not noted:
        return None
    marks = [mark for one in noted for mark in one.marks]
    weight, reason, telling = weighed(marks)
    return Comparison(
        edits=tuple(one.edit for one in noted),
        aspects=aspects_of(telling),
        weight=weight,
        reason=reason,
        summary=summary(of_fields, first=said_as_rewritten(held, read, unchanged=unchanged))
        if is_rewritten(held, read, of_body)
        else summary(noted, first=_taken_back(held, read)),
        unchanged=unchanged,
    )


def _taken_back(held: Record, read: Record) -> Both | None:
    """What stands in place of a release says that it is withdrawn."""
    if (said := retraction(read)) is None or retraction(held) is not None:
        return None
    sentence = short(said)
    return (
        f"vom Herausgeber zurückgezogen: {quoted(sentence)}",
        f"withdrawn by its publisher: {in_english(sentence)}",
    )
