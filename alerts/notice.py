"""What the operator is told about a source: cause, effect, and what to do next."""

from datetime import datetime

from alerts.clean import one_line, passage
from alerts.footer import operator_footer
from alerts.headers import SUBJECT_LIMIT, Envelope, message_id, posted
from alerts.letterhead import Letterhead
from alerts.paper import fill
from alerts.phrases import BADGES, NEXT_STEPS, PHRASES, choose, spoken
from model.alert import Alert
from model.change import Change
from model.source import Source


def notice(
    change: Change,
    *,
    source: Source | None,
    to: str,
    letterhead: Letterhead,
    now: datetime,
    language: str = "de",
    answers: Change | None = None,
) -> Alert:
    """`change.title` is the subject, `summary` says cause and effect, `reason` what else is to be known; the topic gives the next step.

    `answers`: the notice to the same address whose thread this one joins.
    """
    language = spoken(language)
    subject = one_line(change.title, SUBJECT_LIMIT)
    text, html = fill(
        "notice",
        say=PHRASES[language],
        language=language,
        subject=subject,
        badge=choose(BADGES[change.kind], language),
        source=one_line(source.name if source else change.source_id, 80),
        parts_of_notice=[part for pair in (change.summary, change.reason) if (part := passage(choose(pair, language)))],
        step=NEXT_STEPS.get(change.topic or "", "").format(source=one_line(change.source_id)),
        footer=operator_footer(letterhead, language),
    )
    envelope = Envelope(
        to=to,
        subject=subject,
        message_id=message_id((change.id,), to, letterhead),
        date=now,
        language=language,
        earlier=(message_id((answers.id,), to, letterhead),) if answers else (),
    )
    return posted(
        envelope, text, html, letterhead=letterhead, change_ids=(change.id,), subscription_id=None, due_at=now
    )
