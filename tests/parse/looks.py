"""One release in the looks of the systems that ministries use; what stands round its title is given by the test."""
# ruff: noqa: E501

FIRST = "Das Land Bergland stellt in den kommenden drei Jahren zwölf Millionen Euro bereit, damit Betriebe ihre Heizungen umstellen können."
SECOND = "Anträge nimmt die Förderbank des Landes entgegen. Gefördert werden Wärmepumpen, Speicher und die Planung dafür in kleinen Betrieben."
TITLE = "Bergland fördert neue Heizungen in Betrieben"
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p>"


def gsb(line: str, *, text: str = TEXT, title: str = TITLE) -> str:
    return f"<html lang='de'><head><title>Ministerium Bergland - {title}</title></head><body><div id='navBreadcrumbs'><a href='/'>Start</a></div><div id='content'><div class='content'><h1 class='isFirstInSlot'>{title}</h1><p>{line}</p>{text}</div></div></body></html>"


def typo3(line: str, *, text: str = TEXT, title: str = TITLE) -> str:
    return f"<html lang='de'><head><title>{title} | Bergland</title></head><body><header><nav><a href='/'>Start</a></nav></header><main><div class='news news-single'><div class='article' itemscope itemtype='http://schema.org/Article'><h1 itemprop='headline'>{title}</h1><p class='news-meta'>{line}</p><div class='news-text-wrap' itemprop='articleBody'>{text}</div></div></div></main></body></html>"


def drupal(line: str, *, text: str = TEXT, title: str = TITLE) -> str:
    return f"<html lang='de'><head><title>{title} | Ministerium Bergland</title></head><body><main role='main'><h1 class='page-title'><span>{title}</span></h1><article class='node'><div class='node__content'><div class='field field--name-field-date'>{line}</div><div class='field field--name-body'>{text}</div></div></article></main></body></html>"


def wordpress(line: str, *, text: str = TEXT, title: str = TITLE) -> str:
    return f"<html lang='de-DE'><head><title>{title} – Ministerium Bergland</title></head><body class='single-post'><header class='site-header'><p class='site-title'><a href='/'>Ministerium Bergland</a></p></header><main><article><header class='entry-header'><h1 class='entry-title'>{title}</h1><div class='entry-meta'>{line}</div></header><div class='entry-content'>{text}</div></article></main></body></html>"


def plone(line: str, *, text: str = TEXT, title: str = TITLE) -> str:
    return f"<html lang='de'><head><title>{title} — Bergland</title></head><body><article id='content'><header><h1 class='documentFirstHeading'>{title}</h1><div class='documentByLine'>{line}</div></header><div id='content-core'>{text}</div></article></body></html>"


def liferay(line: str, *, text: str = TEXT, title: str = TITLE) -> str:
    return f"<html lang='de-DE'><head><title>{title} - Presse - Ministerium Bergland</title></head><body><section id='content'><div class='journal-content-article'><h1 class='title'>{title}</h1><p>{line}</p><div class='text'>{text}</div></div></section></body></html>"


LOOKS = (gsb, typo3, drupal, wordpress, plone, liferay)
