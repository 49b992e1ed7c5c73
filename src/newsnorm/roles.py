"""What a line of a news text is: roles, labels that give them, and lines that have them."""

from enum import StrEnum
from typing import NamedTuple

__all__ = ["BODY", "FIELDS", "Label", "Line", "Role"]


class Role(StrEnum):
    """What a line of a news text is."""

    TITLE = "title"
    SUMMARY = "summary"  # standfirst, subtitle, lead-in
    HEADING = "heading"
    BODY = "body"
    BYLINE = "byline"
    TIMESTAMP = "timestamp"
    CAPTION = "caption"
    CREDIT = "credit"  # a photo credit on a line of its own
    KICKER = "kicker"  # the short label above a title
    NOTE = "note"  # correction, editor's note
    AD = "ad"
    WIDGET = "widget"  # shortcodes, scripts, placeholders
    SHARE = "share"
    PROMO = "promo"  # newsletter, app, donation, subscription offers
    RELATED = "related"
    NAVIGATION = "navigation"
    COMMENTS = "comments"
    TAGS = "tags"
    PAYWALL = "paywall"
    CONSENT = "consent"  # cookie and embed notices
    LEGAL = "legal"  # copyright, disclaimer, syndication
    SIGNOFF = "signoff"  # who reported, wrote and edited; agency tags; end marks
    BIO = "bio"  # about the author, how to reach the newsroom
    MEDIA = "media"  # text of audio and video players and galleries
    BLANK = "blank"


BODY = frozenset({Role.BODY, Role.HEADING, Role.SUMMARY})
FIELDS = frozenset({Role.TITLE, Role.BYLINE, Role.TIMESTAMP, Role.CAPTION, Role.CREDIT, Role.BLANK}) | BODY


class Label(NamedTuple):
    """Says that the line of this number, counted from 0, has this role, and which rule said so."""

    line: int
    role: Role
    rule: str


class Line(NamedTuple):
    """One line of an article's text.

    `start` and `end` are character offsets in `Article.text`; `end` is past the line's line break, so that lines
    partition the text. `rule` is empty where no rule spoke and the line is body by default.
    """

    start: int
    end: int
    role: Role
    rule: str
    text: str
