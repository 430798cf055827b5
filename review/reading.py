"""A record as a page shows it: its running text in groups, its fields in rows. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from alerts import formats
from alerts.clean import one_line, passage
from alerts.phrases import KINDS, PHRASES, PLACES, choose
from model.page import Page
from model.record import Attachment, Block, BlockType, Contact, Record
from review.phrases import OTHER_KIND, WORDS
from review.shown import ZONE, Anchor, anchor, language_tag, moment


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    text: str
    level: int = 2  # of a heading
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Passages of one type that stand together: the items of a list, the rows of a table, or a single one."""

    type: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    label: str
    values: tuple[Anchor, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    title: str
    subtitle: str
    byline: str
    dates: tuple[str, ...]
    language: str
    groups: tuple[Group, ...]
    facts: tuple[Fact, ...]
    found: tuple[tuple[str, str], ...]


def read(record: Record, pages: Sequence[Page], language: str) -> Reading:
    words = WORDS[language]
    return Reading(
        title=one_line(record.title, 400) or words["untitled"],
        subtitle=one_line(record.subtitle or "", 600),
        byline=_byline(record, language),
        dates=_dates(record, language),
        language=language_tag(record.language),
        groups=grouped(running(record)),
        facts=tuple(fact for fact in _facts(record, pages, language) if fact.values),
        found=tuple((_place(field, language), one_line(how, 200)) for field, how in record.found),
    )


def running(record: Record) -> tuple[Block, ...]:
    """The lead first, where it does not stand in the text anyway."""
    if record.lead and (not record.body or record.body[0].text != record.lead):
        return (Block(type=BlockType.PARAGRAPH, text=record.lead), *record.body)
    return record.body


def grouped(blocks: Iterable[Block]) -> tuple[Group, ...]:
    groups: list[Group] = []
    for type_, fellows in groupby(blocks, key=lambda block: block.type):
        passages = [one for one in map(_passage, fellows) if one.text or one.cells]
        if type_ in {BlockType.LIST_ITEM, BlockType.TABLE_ROW}:
            groups += [Group(type=type_.value, passages=tuple(passages))] if passages else []
        else:
            groups += [Group(type=type_.value, passages=(one,)) for one in passages]
    return tuple(groups)


def _passage(block: Block) -> Passage:
    cells = tuple(one_line(cell) for cell in block.cells)
    return Passage(text=passage(block.text), level=min(max(block.level or 2, 2), 6), cells=cells)


def _byline(record: Record, language: str) -> str:
    kind = choose((dict(KINDS) | dict(OTHER_KIND))[record.kind], language)
    reference = one_line(record.reference or "", 60)
    return " · ".join(filter(None, (one_line(record.issuer or "", 200), " ".join(filter(None, (kind, reference))))))


def _dates(record: Record, language: str) -> tuple[str, ...]:
    words = WORDS[language]
    dated = ((words["published"], record.published), (words["updated"], record.updated))
    return tuple(f"{word} {moment(at, language)}" for word, at in dated if at)


def _facts(record: Record, pages: Sequence[Page], language: str) -> Iterable[Fact]:
    words = WORDS[language]
    yield Fact(label=words["event"], values=_event(record, language))
    yield Fact(label=words["contact"], values=_texts(_contact(one, words["fax"]) for one in record.contacts))
    yield Fact(label=words["address"], values=_texts(record.addresses))
    yield Fact(label=words["attachments"], values=tuple(_attachment(one, language) for one in record.attachments))
    yield Fact(label=words["links"], values=tuple(anchor(link.text, link.url) for link in record.links))
    yield Fact(label=words["topics"], values=_texts((", ".join(record.topics),)))
    original, *others = dict.fromkeys((record.url, *(page.url for page in pages)))
    yield Fact(label=words["original"], values=(anchor("", original),))
    yield Fact(label=words["also_at"], values=tuple(anchor("", url) for url in others))


def _texts(texts: Iterable[str]) -> tuple[Anchor, ...]:
    return tuple(Anchor(text=line) for text in texts if (line := one_line(text, 400)))


def _event(record: Record, language: str) -> tuple[Anchor, ...]:
    if record.event is None:
        return ()
    days = [formats.event_day(at, language, ZONE) for at in (record.event.starts, record.event.ends)]
    when = " – ".join(dict.fromkeys(filter(None, days)))
    return _texts((", ".join(filter(None, (when, record.event.place))),))


def _contact(contact: Contact, fax: str) -> str:
    who = (contact.name, contact.role, contact.organisation)
    phones = (phone.printed for phone in contact.phones)
    faxes = (f"{fax} {phone.printed}" for phone in contact.faxes)
    return ", ".join(filter(None, (*who, *phones, *faxes, *contact.emails)))


def _attachment(attachment: Attachment, language: str) -> Anchor:
    shown = anchor(attachment.title, attachment.url)
    if not attachment.size:
        return shown
    return Anchor(text=f"{shown.text} ({formats.size(attachment.size, language)})", url=shown.url)


def _place(field: str, language: str) -> str:
    if field == "body":
        return WORDS[language]["text"]
    if field == "reference":
        return PHRASES[language]["no"]
    return choose(PLACES[field], language) if field in PLACES else one_line(field, 40)
