"""Lines that a phrase of the trade marks: ads, share bars, newsletter boxes, notices."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newsnorm.grammar.parting import parts_of
from newsnorm.grammar.scripts import WORDLESS_SCRIPT
from newsnorm.grammar.speech import is_reported
from newsnorm.page import Page
from newsnorm.phrasefiles import GAP
from newsnorm.phraseindex import CRUMB
from newsnorm.phrases import EDGES, Phrase, fold
from newsnorm.roles import BODY, Role

__all__ = ["boilerplate", "company"]

LONGEST = 160  # characters of a line of several phrases
STRANGE_WORDS = 3  # of a link of a menu that no phrase has

BRIEF_WORDS = 7
WORDLESS_BRIEF_LENGTH = 12  # characters; the same where a character is a word or a syllable
COMMAS = frozenset(",，、،")
CITATION = re.compile(r"\bet al\b|\bdoi\b", re.IGNORECASE)
SPEECH = re.compile(r"[\"“”„«»「」].*[\"“”„«»「」]")
# In quotes: a button to click on, the name of a paper, what a story was called in print.
BUTTON = re.compile(r"[\"“„«] ?[^\"“”„«»]{1,30}[\"“”»]|headline,? [\"“„«][^\"“”„«»]{1,150}[\"“”»]")
BUTTONED = frozenset((Role.CONSENT, Role.LEGAL, Role.AD))
# How notices begin that many sites print word for word, and that are too long for a phrase to speak for all of them.
NOTICES = {
    "This website uses cookies to improve your experience while you navigate through the website. Out": Role.CONSENT,
    "If you purchase a product or register for an account through": Role.LEGAL,
    "The material on this site may not be reproduced, distributed,": Role.LEGAL,
    "In times of uncertainty you need journalism you can trust.": Role.PAYWALL,
}
NOTICE_STARTS = frozenset(opening[0] for opening in NOTICES)
OPENINGS = tuple(NOTICES)
OFFERED = frozenset((Role.PROMO, Role.PAYWALL, Role.COMMENTS))  # their boxes name a newsletter or an offer in quotes
QUOTES = '"“”„«»'
# Labels that people use in sentences too; in capitals, amid a story and before a headline, they lead to another one.
SHOUTED = frozenset(
    (
        *("more", "more on", "photos", "gallery", "in photos", "in pics", "in pictures", "live updates", "video"),
        *("además", "en fotos", "entérate", "fotogalería", "mira", "recomendamos", "entenda", "fotos", "relembre"),
        *("mehr", "vidéo", "vídeo", "voir"),
    )
)
LEADS = frozenset((Role.RELATED, Role.MEDIA))
GLUED_BLANKS = 3  # of a headline that is glued to its label
SHOUTED_WORDS = 5  # with the label: fewer are no headline
# Words that end "read also": with a capital behind them, they lead to a headline.
ALSO = frozenset(("también", "además", "aussi", "également", "anche", "também", "ainda", "także", "też", "również"))
FULL_STOPS = (".", "。", "।")
DASHED = ("– ", "— ")  # Nordic, Slavic and Romance papers begin with it what somebody says
ENDS = (".", "!", "?")
COLONS = (":", "：", "|", "｜", "丨")
LABELLED = frozenset((Role.SIGNOFF, Role.NAVIGATION, Role.TAGS))
# Words that lead to an address or a name: what says something else behind them is a sentence of the story.
LEADING = frozenset(("at", "to", "by", "from", "an", "unter", "à", "a", "på"))
ADDRESSED = frozenset((Role.BIO, Role.SIGNOFF))
NAME_WORDS = 2  # the second for "the Associated Press"
STUB = 3  # letters: a phrase whose last word has no more of them ("ap", "x") ends where that word ends
NAMED = frozenset((Role.SIGNOFF, Role.PROMO, Role.SHARE))
STORY = BODY | {Role.TITLE, Role.CAPTION, Role.CREDIT, Role.NOTE}


def boilerplate(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lines that a phrase marks for sure.

    A phrase at the start, at the end or in the middle of a line does not speak for a line that quotes somebody.
    A label ("Watch:"), and what leads to another story ("Most read in"), do not for a line with a full stop: people
    say such things, and papers report it.
    """
    for number, phrase in _marked(page):
        if _is_sure(page, number, phrase):
            yield number, phrase.role
    lines, prose = page.lines, page.prose
    for number in [number for number in page.open if not prose[number] or lines[number][0] in NOTICE_STARTS]:
        line = lines[number]
        if len(line) > LONGEST and line.startswith(OPENINGS):
            yield from ((number, role) for opening, role in NOTICES.items() if line.startswith(opening))
        elif len(line) <= LONGEST and not prose[number] and (role := _parted(page, line)):
            yield number, role


def company(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lines whose phrase an honest line can have too, by the company they keep.

    "Email", "Play" or "Sign up" is a piece of a widget beside another line that is no part of the story, before the
    first paragraph or after the last; alone between two paragraphs it stays. A whole sentence stays unless such lines
    stand on both sides of it, or it is a very short one without a full stop after the last paragraph. The reference to
    a paper, and the words above it, are part of the story.
    """
    unsure = {number: phrase for number, phrase in _marked(page) if not _is_sure(page, number, phrase)}
    unsure = {
        number: phrase
        for number, phrase in unsure.items()
        if not (_cites(page, number) or _may_be_title(page, number, phrase) or _may_head(page, number, phrase))
    }
    if not unsure:
        return
    junk = _junk(page, unsure)
    last, prose = page.span[1], page.prose
    filled = [-1, *page.filled, -1]
    for place, number in enumerate(page.filled):
        if number in unsure and number in junk:
            enclosed = all(near in junk or (near < 0 and not prose[number]) for near in filled[place : place + 3 : 2])
            brief = number > last and _is_brief(page.keys[number])
            loose = brief or unsure[number].how == "line" or not page.ends_sentence(number)
            if enclosed or (loose and not _is_stopped(page.lines[number].rstrip(), unsure[number])):
                yield number, unsure[number].role


def _may_be_title(page: Page, number: int, phrase: Phrase) -> bool:
    """Whether a line is the first one, a label and a headline behind it ("VIDEO: Ferry runs aground at the pier")."""
    labelled = phrase.how == "label" and phrase.role in LEADS
    return labelled and number == page.filled[0] and len(page.keys[number].split()) >= SHOUTED_WORDS


def _may_head(page: Page, number: int, phrase: Phrase) -> bool:
    """Whether a line says more than its phrase ("More from today's meeting") right above a paragraph amid the story."""
    if phrase.role is not Role.RELATED or phrase.how != "start" or not page.span[0] < number < page.span[1]:
        return False
    at = bisect_right(page.filled, number)
    return page.story[page.filled[at]] and len(page.keys[number]) > len(phrase.text) + 1


def _is_brief(key: str) -> bool:
    """Whether a line has a few words and no comma."""
    few = len(key) <= WORDLESS_BRIEF_LENGTH if WORDLESS_SCRIPT.search(key) else len(key.split()) <= BRIEF_WORDS
    return few and COMMAS.isdisjoint(key)


def _is_stopped(line: str, phrase: Phrase) -> bool:
    """Whether a line of words ends in a full stop, which buttons and headings have not, and notices of the law have."""
    if phrase.how not in ("line", "start", "label") or phrase.role is Role.LEGAL:
        return False
    return line.endswith(FULL_STOPS) and line[-2:-1].isalpha() and not any(map(str.isdigit, line))


def _cites(page: Page, number: int) -> bool:
    """Whether a line cites a paper, or stands above one that does."""
    at = bisect_left(page.filled, number)
    return any(CITATION.search(page.lines[line]) for line in page.filled[at : at + 2])


def _junk(page: Page, unsure: dict[int, Phrase]) -> set[int]:
    """Return the lines that are no part of the story, and the unsure ones that they make so."""
    first, last = page.span
    words = {
        number
        for number, phrase in unsure.items()
        if phrase.text != "{n}" and not (phrase.how == "label" and page.ends_sentence(number))
    }
    roles = page.roles
    junk = {number for number in page.filled if roles[number] is not None and roles[number] not in STORY}
    for step in (1, -1):
        before = -1
        for number in page.filled[::step]:
            if number in unsure:
                outside = number < first or (number > last >= 0)
                if before in junk or before in words or (outside and last >= 0):
                    junk.add(number)
            before = number
    return junk


def _is_sure(page: Page, number: int, phrase: Phrase) -> bool:
    """Whether a phrase speaks for this line wherever it stands."""
    leads = phrase.how == "label" or (phrase.how == "start" and _announces(phrase))
    if leads and page.lines[number].rstrip().endswith(FULL_STOPS):
        return False
    if phrase.sure or phrase.how not in ("label", "start"):
        return phrase.sure
    shouted = phrase.text in SHOUTED and phrase.how == "label" and _is_shouted(page, number, phrase)
    if shouted or _is_glued(page, number, phrase):
        return True
    return phrase.how == "start" and phrase.role is Role.RELATED and _leads_on(page, number, phrase)


def _leads_on(page: Page, number: int, phrase: Phrase) -> bool:
    """Whether "Read also" leads to a headline below the first paragraph: a capital follows, and no stop ends it."""
    if number <= page.span[0] or phrase.text[phrase.text.rfind(" ") + 1 :] not in ALSO:
        return False
    line = page.lines[number].strip()
    rest = line.lstrip(EDGES)[len(phrase.text) :]
    headed = rest[:1] == " " and rest[1:2].isupper() and len(line.split()) >= SHOUTED_WORDS
    return headed and not page.ends_sentence(number)


def _parted(page: Page, line: str) -> Role | None:
    """Return the role of a line that is phrases and nothing else, parted by stops, or by bars as menus are.

    The links of a menu that are no phrases have to be short.
    """
    pieces, most = parts_of(line)
    known, strange = list[Phrase](), 0
    for piece in pieces:
        # A number is no phrase, and rows of tables are full of them.
        phrase = None if piece.isdecimal() else page.phrases.edge(fold(piece).strip(EDGES))
        if phrase and _may_be_parted(phrase):
            known.append(phrase)
        elif strange == most or len(piece.split()) > STRANGE_WORDS:
            return None
        else:
            strange += 1
    sure = [phrase.role for phrase in known if phrase.sure]
    return sure[0] if sure and len(known) > 1 else None


def _may_be_parted(phrase: Phrase) -> bool:
    """Whether a phrase speaks for a piece of a line: all of the piece, or its start for sure; a number does not."""
    return phrase.text != "{n}" and (phrase.how == "line" or (phrase.sure and phrase.how != "label"))


def _announces(phrase: Phrase) -> bool:
    """Whether a phrase at the start of a line leads to another story, or is a label with a colon or a bar."""
    return phrase.role is Role.RELATED or (phrase.role in LABELLED and phrase.text.endswith(COLONS))


def _is_glued(page: Page, number: int, phrase: Phrase) -> bool:
    """Whether no blank parts a label from a headline: "More:Ferry runs aground", "Read alsoFerry runs aground"."""
    line = page.lines[number].strip(EDGES)
    rest = line[len(phrase.text) :]
    coloned = rest[:1] == ":" and rest[1:2].isupper()
    shouted = line.startswith(phrase.text.upper()) and rest[1:2].islower()
    fused = rest[:1].isupper() and (shouted or (" " in phrase.text and line[len(phrase.text) - 1].islower()))
    return (coloned or fused) and phrase.role in LEADS and number > page.span[0] and line.count(" ") >= GLUED_BLANKS


def _is_shouted(page: Page, number: int, phrase: Phrase) -> bool:
    """Whether a label stands in capitals below the first paragraph, and a headline that does not follows it."""
    line = page.lines[number].lstrip(EDGES)
    if number <= page.span[0] or line.isupper() or not line.startswith(phrase.text.upper()):
        return False
    return len(line.split()) >= SHOUTED_WORDS


def _marked(page: Page) -> Iterator[tuple[int, Phrase]]:
    """Find the lines without a label that a phrase marks; "Two thoughts on" needs the title of the page behind it."""
    for number, phrase in page.marks.items():
        counts = phrase.role is Role.COMMENTS and phrase.text[-1] in QUOTES
        if page.roles[number] is None and (page.quotes_title(number) if counts else not _is_told(page, number, phrase)):
            yield number, phrase


def _is_told(page: Page, number: int, phrase: Phrase) -> bool:
    """Whether the line may be somebody's words, or a sentence of the story, rather than the phrase's."""
    if phrase.how in ("line", "label"):
        return False
    line = page.lines[number]
    if phrase.opens_path:
        return page.ends_sentence(number) or _trails(page, number)
    whole = phrase.how == "start" and GAP not in phrase.text
    if whole and _by_chance(line.lstrip(EDGES)[len(phrase.text) :], phrase):
        return True
    if is_reported(line) or (line.lstrip().startswith(DASHED) and line.rstrip().endswith(ENDS)):
        return True
    if not SPEECH.search(line):
        return False
    buttoned = phrase.role in BUTTONED or (phrase.role in OFFERED and line.lstrip()[0] not in QUOTES)
    return not buttoned or SPEECH.search(BUTTON.sub("", line)) is not None


def _trails(page: Page, number: int) -> bool:
    """Whether a path ends in a line that stands by itself below: it helps to find the title, and goes with it."""
    return page.alone.get(page.lines[number].rpartition(CRUMB)[2].strip(), -1) > number


def _by_chance(rest: str, phrase: Phrase) -> bool:
    """Whether a line starts like a phrase by chance: the word goes on, or no address or name stands behind it."""
    text = phrase.text
    last = text[text.rfind(" ") + 1 :]
    stub = len(last) <= STUB and phrase.role in NAMED and last.isalpha()
    if (stub or (not phrase.sure and last != text)) and last.isascii() and rest[:1].islower():
        return True
    if last not in LEADING or phrase.role not in ADDRESSED or not rest.strip():
        return False
    is_name = any(word[:1].isupper() for word in rest.split()[:NAME_WORDS])
    return not (is_name or "@" in rest or any(map(str.isdigit, rest)))
