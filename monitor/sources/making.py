"""Checked sections -> the values of `model/`."""

from datetime import timedelta
from urllib.parse import urljoin

from model.source import DocumentReading, IndexReading, Source, Trust
from model.subscription import Subscription
from monitor.sources.schema import ListSection, SourceSection, SubscriptionSection


def source(section: SourceSection) -> Source:
    said = section.model_dump(exclude={"list", "document", "trust", "every"})
    schedule = {"every": section.every} if isinstance(section.every, timedelta) else {"cron": section.every}
    return Source(
        **said,
        **schedule,
        index=_index(section.list, section.url),
        document=DocumentReading(**section.document.model_dump()),
        trust=Trust(**section.trust.model_dump()),
    )


def subscription(section: SubscriptionSection) -> Subscription:
    said = {name: getattr(section, name) for name in SubscriptionSection.model_fields}
    return Subscription(**said)


def _index(section: ListSection, url: str) -> IndexReading:
    said = section.model_dump(exclude={"carry", "request"})
    request = urljoin(url, section.request) if section.request else None
    return IndexReading(**said, carry=tuple(section.carry.items()), request=request)
