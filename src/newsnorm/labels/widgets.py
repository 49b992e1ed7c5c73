"""Lines that are markup, code or a placeholder."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from newsnorm.grammar.characters import BLANKS
from newsnorm.grammar.code import CODE_ENDS, is_code
from newsnorm.grammar.shortcode import shortcode_spans
from newsnorm.grammar.tags import comment_spans, element_spans, tag_spans
from newsnorm.grammar.tokens import bbcode_spans, cms_spans, template_spans
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["widgets"]

MARKUP = frozenset("[{<#%$!")  # what a line of markup begins with
MARKUP_ENDS = frozenset("]}>#%[")  # what `FINDERS` find ends with one of these
FINDERS = (shortcode_spans, cms_spans, bbcode_spans, template_spans, element_spans, comment_spans, tag_spans)

# What a script prints in place of a value, exactly as it prints it, and what stands where a post should be.
FAILED = frozenset({"undefined", "null", "NaN", "[object Object]", "[object HTMLElement]", "None", "[]", "{}", "[ ]"})
PLACEHOLDERS = frozenset({
    "embedded content", "embed", "embedded video", "embedded tweet", "view this post on instagram", ", opens new tab",
    "opens new tab", "opens in new tab", "click to tweet", "insert ad", "twitter bericht wordt geladen",
    "bekijk dit bericht op instagram", "link zum youtube-inhalt", "content embed", "iframe",
})  # fmt: skip

LONGEST = 300  # characters of an address
LONGEST_PLACEHOLDER = 60
LONGEST_POST = 320  # characters; a network of short posts takes 280, and the address of a picture comes on top
ADDRESSED = frozenset("hw")
ANNOUNCING = (":", "：")
REFERENCES = frozenset("hwptA")  # what an address or the credit of a shared post begins with

# A bare domain may be what a text gives its readers; an address with scheme or path is where a link pointed.
ADDRESS = re.compile(
    r"(?:https?://|www\.[\w.-]+/|pic\.twitter\.com/|t\.co/)\S+(?:[ \t]+(?:https?://|pic\.twitter\.com/)\S+)*"
)
SIGNATURE = re.compile(r"[—–-] ?[^()]{1,60} \(@\w{1,20}\)(?:,? .{0,30}\d{4})?")  # under an embedded tweet
DASHES = "—–-"
# What widgets show: their first character, or a blank; a key of a few characters ("A+", "undefined"); a sign anywhere.
STARTS = MARKUP | BLANKS
BRIEF = 10  # characters
TELLING = frozenset(b"_/@{};")
CLOSING = frozenset(b")\r\x0b\x0c\x1c\x1d\x1e\x1f")  # the last sign of other code, or a blank behind it
POST_MARKS = ("pic.twitter.com", "t.co/", "http", "#", "@")
SHARED_POST = re.compile(r"A post shared by [^()]{0,80}\(@[\w.]+\)(?: on .{0,60})?")
IDENTIFIER = re.compile(r"[a-z]+(?:_[a-z]+)+")  # an icon's name where its font did not load: chevron_right
PICTURE = re.compile(r"!\[[^\[\]]*\]\(\S+\)")
DEFINITION = re.compile(r"\[[\w.-]+\]:\s+\S*[/.]\S+(?:\s+\"[^\"]*\")?")
# Half of a pair whose other half stands on another line.
LONE_TAG = re.compile(
    r"(?:\[/[a-z][\w-]*\]\s*|\[(?:quote|url|size|color|font|center|left|right|list|code|spoiler)(?:=[^\[\]]*)?\]\s*)+"
)
# Buttons for the size of letters: in one line, or one a line above its other half.
FONT_SIZES = frozenset(
    one.replace("A", letter)
    for letter in "AАअأ"
    for one in ("A- A+", "A+ A-", "A-A+", "A+A-", "A A A", "A- A A+", "A+ A A-", "A - +", "A + -")
)
FONT_STEPS = {f"{letter}{sign}": sign for letter in ("", *"AАअأ") for sign in "+-"}
LONGEST_FONT = 8
OPEN_ELEMENT = ("<script", "<style", "<SCRIPT", "<STYLE", "<!--", "<iframe", "<noscript")


def widgets(page: Page) -> Iterator[tuple[int, Role]]:
    r"""Label lines that are markup, code, an address or a placeholder, and nothing else.

    Repairs take out markup smaller than a line; a whole line stays in the text and is listed as dropped. A bracket that
    an editor set alone on its line ("[Laughter]") is no widget, nor is an address that the line above announces.

    >>> from newsnorm.phrases import Phrases
    >>> list(widgets(Page("[do_widget inner]\nHe spoke.\n[Laughter]\nhttps://example.org/a", Phrases([]))))
    [(0, <Role.WIDGET: 'widget'>), (3, <Role.WIDGET: 'widget'>)]
    """
    has_code = "{" in page.text or "}" in page.text or ";" in page.text
    lines, keys, signs = page.lines, page.keys, page.signs
    for number in [
        number
        for number in page.filled
        if lines[number][0] in STARTS
        or (len(keys[number]) < BRIEF and len(lines[number]) < LONGEST)
        or keys[number] in PLACEHOLDERS
        or ((found := signs[number]) and ((has_code and found[-1] in CLOSING) or not TELLING.isdisjoint(found)))
    ]:
        line = lines[number].strip()
        if line[0] in DASHES and SIGNATURE.fullmatch(line):
            if not _is_quoted(page, number):
                yield number, Role.WIDGET
        elif line[0] in ADDRESSED and _above(page, number).endswith(ANNOUNCING) and ADDRESS.fullmatch(line):
            continue  # the line above tells its readers to go there
        elif (len(line) <= LONGEST_FONT and (line in FONT_SIZES or _is_font_step(page, number))) or (
            (line[0] in MARKUP and _is_markup(line))
            or (len(line) < LONGEST_PLACEHOLDER and (line in FAILED or keys[number] in PLACEHOLDERS))
            or (len(line) < LONGEST and (line[0] in REFERENCES or "_" in line) and _is_reference(line))
            or (has_code and line[-1] in CODE_ENDS and is_code(line))
        ):
            yield number, Role.WIDGET


def _is_font_step(page: Page, number: int) -> bool:
    """Whether a line makes letters larger or smaller, and the line above or below does the opposite."""
    sign = FONT_STEPS.get(page.lines[number].strip())
    if sign is None:
        return False
    at = bisect_left(page.filled, number)
    beside = (*page.filled[max(0, at - 1) : at], *page.filled[at + 1 : at + 2])
    return any(FONT_STEPS.get(page.lines[other].strip(), sign) != sign for other in beside)


def _is_quoted(page: Page, number: int) -> bool:
    """Whether the post stands above its signature: a line that is short enough, or one with a link or a tag.

    Then the signature says whose words those are, and stays with them.
    """
    above = _above(page, number)
    return 0 < len(above) <= LONGEST_POST or any(mark in above for mark in POST_MARKS)


def _above(page: Page, number: int) -> str:
    """Return the line above that is not blank, or nothing."""
    at = bisect_left(page.filled, number)
    return page.lines[page.filled[at - 1]].rstrip() if at else ""


def _is_reference(line: str) -> bool:
    """Whether the line is an address, the credit of a shared post, or the name of an icon."""
    head = line[0]
    if head in "hwpt":
        return ADDRESS.fullmatch(line) is not None or ("_" in line and IDENTIFIER.fullmatch(line) is not None)
    if head == "A":
        return line.startswith("A post shared by") and SHARED_POST.fullmatch(line) is not None
    return "_" in line and IDENTIFIER.fullmatch(line) is not None


def _is_markup(line: str) -> bool:
    """Whether nothing is left of the line once its markup is gone."""
    if line in FAILED or line.startswith(OPEN_ELEMENT):
        return True
    if PICTURE.fullmatch(line) or DEFINITION.fullmatch(line) or LONE_TAG.fullmatch(line):
        return True
    if line[-1] not in MARKUP_ENDS:
        return False
    done = 0
    for start, end, _ in sorted(span for find in FINDERS for span in find(line)):
        if line[done:start].strip():
            return False
        done = max(done, end)
    return done > 0 and not line[done:].strip()
