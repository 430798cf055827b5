"""What we do with what a look found: publish, confirm, hold or drop, each with its reason. Pure."""

from monitor.judge.candour import candour_of
from monitor.judge.copies import (
    follows,
    is_edited_slightly,
    is_next_of_series,
    is_one_release,
    may_be_edited,
    words_exchanged,
)
from monitor.judge.document import SWITCHES, TINY, judge_new, judge_update, next_look
from monitor.judge.drift import LONG_TEXT, SHORT_TEXT, drifted, is_as_before, silent_for
from monitor.judge.foreign import greets, has_own_day, is_foreign, is_same_page
from monitor.judge.gone import judge_gone
from monitor.judge.lessons import taught
from monitor.judge.listing import is_dated_since, judge_listing
from monitor.judge.replaced import is_another_release
from monitor.judge.restless import OFTEN, Stirred, calmed, told_of
from monitor.judge.slid import slid_up
from monitor.judge.spots import AT_ONE_SPOT
from monitor.judge.template import MANY_PRINTED, kept_as, keys_of, same_edit_key, says_no_words, template_edit
from monitor.judge.trouble import Trouble, has_end, trouble_of
from monitor.judge.trouble_kinds import TroubleKind, sentence_of
from monitor.judge.visible import is_html

__all__ = [
    "AT_ONE_SPOT",
    "LONG_TEXT",
    "MANY_PRINTED",
    "OFTEN",
    "SHORT_TEXT",
    "SWITCHES",
    "TINY",
    "Stirred",
    "Trouble",
    "TroubleKind",
    "calmed",
    "candour_of",
    "drifted",
    "follows",
    "greets",
    "has_end",
    "has_own_day",
    "is_another_release",
    "is_as_before",
    "is_dated_since",
    "is_edited_slightly",
    "is_foreign",
    "is_html",
    "is_next_of_series",
    "is_one_release",
    "is_same_page",
    "judge_gone",
    "judge_listing",
    "judge_new",
    "judge_update",
    "kept_as",
    "keys_of",
    "may_be_edited",
    "next_look",
    "same_edit_key",
    "says_no_words",
    "sentence_of",
    "silent_for",
    "slid_up",
    "taught",
    "template_edit",
    "told_of",
    "trouble_of",
    "words_exchanged",
]
