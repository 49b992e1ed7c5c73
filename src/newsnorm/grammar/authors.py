"""The grammar of bylines: how a line says who wrote the story."""

import re
from functools import lru_cache

from newsnorm.grammar.agencies import is_agency, is_library, may_be_agency
from newsnorm.grammar.bylinelabels import AUTHOR_LABELS
from newsnorm.grammar.characters import has_any
from newsnorm.grammar.dates import is_stamp, may_end_in_stamp, without_stamp
from newsnorm.grammar.easternbylines import is_from_office, is_house, is_labelled_row
from newsnorm.grammar.localbylines import LOCAL_LABELS, are_plain_names, is_local_byline, labelled_pieces
from newsnorm.grammar.memory import REMEMBERED
from newsnorm.grammar.names import NAME_TIES, are_names, is_name, is_role, leading_name, may_start_name, quiet, roles_in
from newsnorm.grammar.wordlist import words

__all__ = ["is_byline", "is_named", "is_stamped_name", "without_mail"]

LONGEST = 200  # characters
MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
# Who signs for a house in South Asia and Africa: "Our Correspondent", "Express News Service", "ET Bureau".
HOUSE_DESK = re.compile(
    r"(?:By:? |BY:? )?"
    r"(?:(?:Our|A|OUR) (?:[A-Z][a-z]{2,12} )?"
    r"(?:Correspondents?|Reporters?|Bureau|Representative|CORRESPONDENT|REPORTER)"
    r"|(?:Staff|Special|Senior|Own) (?:Correspondent|Reporter|Report)s?|(?:Bureau|Monitoring|Recorder) Report"
    r"|(?:Sunday|Saturday|Daily) [A-Z]\w{2,12} (?:Reporter|Correspondent)|The Hindu Bureau"
    r"|(?:[A-Z][\w.&]{1,12} ){1,3}(?:Web|News|Online|Digital|Monitoring) ?Desk|(?:[A-Z][\w.&]{1,12} ){1,2}News Service"
    r"|(?:[A-Z][\w.&]{1,12} )?Media Bureau|[A-Z]{2,4} (?:Online|Bureau|Staff|Desk|Correspondent|Reporter))"
)
LONGEST_DESK = 60
DESK_ENDS = ("nt", "er", "ts", "rs", "rt", "au", "ve", "NT", "ER", "sk", "ce", "ne", "ff")
BULLET_STARTS = frozenset("•*+|▪–—-0123456789")
BULLET = re.compile(r"(?:[•*+|▪–—-]|\d{1,2}\.)\s+")
# Word for word from the start of the line, so that it cannot backtrack further than its first words.
CUE = re.compile(
    r"(?:(?:oprac|opr|rozm)\.\s+"
    r"|dal(?:la)? nostr[oa] (?:inviat[oa]|corrispondente)(?: (?:a|in|da) \w+)?,?\s+|a cura d(?:ella|el|ei)\s+"
    r"|de notre (?:correspondante?|envoyée? spéciale?)(?: (?:à|en|au) \w+)?,?\s+"
    r"|de nuestr[oa] (?:corresponsal|enviad[oa] especial)(?: en \w+)?,?\s+"
    r"|d[oa] noss[oa] (?:correspondente|enviad[oa](?: especial)?)(?: e[mn] \w+)?,?\s+)"
    r"|(?:(?:(?:written|reported|posted|submitted|published|compiled|story|text|words|analysis|opinion|comment|commentary"
    r"|interview|report|photos?|video) )?by"
    r"|(?:(?:(?:ein|eine) )?(?:kommentar|kolumne|gastbeitrag|interview|analyse|essay|reportage|bericht|beitrag|glosse"
    r"|rezension) |aus dem \w+ )?von|vom"
    r"|(?:(?:publié|écrit|rédigé|propos recueillis|texte) )?par|(?:(?:escrito|publicado|texto|redactado) )?por"
    r"|(?:scritto |a cura )?di|(?:geschreven )?door|oleh|av|af|przez|opracowała?|rozmawiała?"
    r"|autor(?:in)?(?:/autor(?:in)?)?|автор"
    r"|بقلم|كتب|كتبت)\b\s*:?\s+",
    re.IGNORECASE,
)
# The first two characters of all that it matches, folded: half of all lines start otherwise.
CUE_STARTS = words(
    "wr re po su pu co st te wo an op in ph vi by ei ko ga es be gl au vo pr éc ré pa sc di ge do ol av af da de ro"
    " ав بق كت"
) | {"a "}
LABEL = re.compile(r"([^:：＝=／]{1,24}?)\s*[:：＝=／]\s*(.+)")
COLLECTIVES = words(
    """
    staff redaktion redaktionsteam redacción redação redazione rédaction redactie redakcja redaktionen redaksjonen
    редакция agencies agency associated press wire online-redaktion admin team desk bureau newsroom digital web
    """
)
KOREAN = re.compile(
    r"(?:[가-힣]{2,10}\s*=\s*)?[가-힣]{2,4}(?:[·,] ?[가-힣]{2,4})* ?"
    r"(?:[가-힣]{0,6}기자|[가-힣]{0,4}특파원|논설위원|인턴기자)(?: ?구독)?"
)
CHINESE = re.compile(
    r"[(（【]?(?:本报|新华社|本社)?记者[ \u3000]?[\u3400-\u9fff]{2,4}(?:[ 、，][\u3400-\u9fff]{2,4}){0,4}[)）】]?"
)
# "記者李芬／台北報導": with the place, since the word alone begins other words in Japanese.
TAIWANESE = re.compile(
    r"[(（【〔]?(?:實習|特約)?(?:記者|編譯)\u3000?[\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,4}){0,4}"
    r"[／/][\u3400-\u9fff]{1,6}(?:報導|專訪|電)[)）】〕]?"
)
OPENING = "()（）[]【】〔＝= "  # before the first character of such a mark, which is a digit or of one of these scripts
DIVIDERS = re.compile(r"\s+[|/•·–—-]\s*|\s*\|\s*")
DIVIDER_SIGNS = "|/•·–—-"
SLASHED = re.compile(r"(?<=\w)/[\w-]{2,12}$")
POSTED = re.compile(r"\s+[–—-]\s+|\s*\|\s*|,\s+")
MOST_POSTED = 13  # words: a name, a dash and a post
POSTED_SIGNS = "–—-|,"  # one of these is in whatever `POSTED` matches
DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|de|at|ch|is|uk|fr|it|es|nl|pl|ru|info|tv)", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED)
def without_mail(line: str) -> str:
    """Return a line without its bullet and the mail address at its end."""
    text = line.strip()
    if text[:1] in BULLET_STARTS and (bullet := BULLET.match(text)):
        text = text[bullet.end() :]
    if "@" in text:
        text = MAIL.sub("", text, count=2).strip(" ()|<>")
    return text.rstrip(" ,|")


@lru_cache(maxsize=REMEMBERED)
def is_byline(line: str) -> bool:
    """Whether a line says by its own words that it is a byline: "By", a label, a reporter's mark.

    >>> is_byline("By Ines Okoro and Li Fen, Staff Writers"), is_byline("Editor: Rina Wulandari")
    (True, True)
    >>> is_byline("By Friday Harbor, the ferry was empty."), is_byline("Von Anfang an")
    (False, False)
    """
    if len(line) > LONGEST or _is_wordy(line.strip()):
        return _is_desk(line.strip())
    text = without_mail(line)
    if not text.isascii() and (_is_reporter(text) or is_local_byline(text)):
        return True
    if _is_cued(text) or _is_posted(text) or _is_desk(text):
        return True
    if has_any(text, ":：=＝／") and _are_labelled(text.strip("()（）[]【】 ")):
        return True
    rest = _signed(line)
    return rest != text and _is_cued(rest)


def _is_reporter(text: str) -> bool:
    """Whether a text is a Korean or Chinese reporter's mark; a date may stand before it."""
    first = text.lstrip(OPENING).lstrip()[:1]
    if (first > "\u2fff" or first.isdigit()) and (
        KOREAN.fullmatch(text) or CHINESE.fullmatch(text) or is_from_office(text) or is_labelled_row(text)
    ):
        return True
    before, _, mark = text.rpartition(" ")
    return ("記者" in mark or "編譯" in mark) and TAIWANESE.fullmatch(mark) is not None and is_stamp(before)


def _is_wordy(text: str) -> bool:
    """Whether a line ends as a sentence does, or is words without a sign and no cue first, and so no byline."""
    if text[-1:] in ".!?…。":
        return not ("." in text[-12:-2] and DOMAIN.search(text[-12:]))
    return text.isascii() and text[:2].lower() not in CUE_STARTS and text.replace(" ", "").isalpha()


def _is_desk(text: str) -> bool:
    """Whether a text is what a house signs with where it names nobody ("Our Staff Reporter")."""
    return len(text) <= LONGEST_DESK and text.endswith(DESK_ENDS) and HOUSE_DESK.fullmatch(text) is not None


def _is_posted(text: str) -> bool:
    """Whether a text is a name, a dash or comma, and a post ("Ingrid Vik – Journalist")."""
    if not has_any(text, POSTED_SIGNS) or not may_start_name(text) or len(text.split()) > MOST_POSTED:
        return False
    parts = POSTED.split(text, maxsplit=1)
    return len(parts) == 2 and is_role(parts[1]) and is_name(parts[0]) and quiet(parts[1])


def _is_cued(text: str) -> bool:
    """Whether a text is a cue, the names after it, and nothing that could be a verb."""
    cue = CUE.match(text) if text[:2].casefold() in CUE_STARTS else None
    if cue is None:
        return False
    rest, stamp = without_stamp(text[cue.end() :])
    if not rest or (stamp is not None and stamp.timed and rest[:1].isupper() and " " not in rest):
        return bool(rest)
    return _signs(rest) or (cue[0][0] > "\u05ff" and are_plain_names(rest) and not rest.startswith("ال"))


def _signs(rest: str) -> bool:
    """Whether what follows a cue is a person, an agency or the staff, with place and post at most."""
    first = rest.split(None, 1)[0].strip(",;|/").lower()
    known = first in COLLECTIVES or is_agency(first) or DOMAIN.fullmatch(first) is not None or is_agency(rest)
    if known or rest.lower().endswith((" staff", " redaktion")):
        return len(rest.split()) <= 8 and (quiet(rest) or (known and len(rest.split()) <= 3))
    if len(rest.split()) > 24:
        return False
    return bool(leading_name(rest)) and quiet(_names_only(rest))


def _names_only(rest: str) -> str:
    """Leave out the post after the last name, which may be written in small letters ("envoyée spéciale à Brest")."""
    head, comma, post = rest.rpartition(",")
    return head if comma and is_role(post.strip()) else rest


def _are_labelled(text: str) -> bool:
    """Whether a text is a label with names after it, or several such."""
    if _is_labelled(text):
        return True
    pieces = labelled_pieces(text) if text.count(":") > 1 else ()
    return len(pieces) > 1 and all(map(_is_labelled, pieces))


def _is_labelled(text: str) -> bool:
    """Whether a text is a label such as "Editor:" with names after it."""
    found = LABEL.fullmatch(text)
    label = found[1].strip().lower().replace(" ", "_") if found else ""
    if found is None or (label not in AUTHOR_LABELS and label not in LOCAL_LABELS):
        return False
    names = without_stamp(found[2])[0].strip()
    if are_plain_names(names):
        return True
    return are_names(names) or (bool(leading_name(names)) and quiet(names)) or is_agency(names)


@lru_cache(maxsize=REMEMBERED)
def is_named(line: str) -> bool:
    """Whether a line is a name, or names, with nothing but a post, a paper, a place or a date beside them.

    A byline can be as bare as that; where the line stands has to tell.

    >>> is_named("Ines Okoro | Harbour Post"), is_named("Ines Okoro Political Correspondent")
    (True, True)
    >>> is_named("Storm hits port")
    False
    """
    if not _may_be_named(line):
        return False
    text = without_mail(line)
    if not 2 <= len(text) <= LONGEST or (text[0].islower() and " " in text):
        return False
    text = _signed(line)
    if text.partition(" ")[0].isdigit() and not may_be_agency(text):
        return False  # a row of a table
    text = without_stamp(text)[0].rstrip(" -–|•")
    text = SLASHED.sub("", text) if "/" in text else text
    if _are_signatures(text) or (is_agency(text) and not is_library(text)) or DOMAIN.fullmatch(text) or is_house(text):
        return True
    is_desk = text.lower().endswith("-redaktion") and " " not in text
    if is_desk or (len(text.split()) <= 8 and quiet(text) and roles_in(text) and leading_name(text)):
        return True
    parts = DIVIDERS.split(text, maxsplit=1) if has_any(text, DIVIDER_SIGNS) else ()
    return len(parts) == 2 and is_name(parts[0]) and len(parts[1].split()) <= 3 and quiet(parts[1].title())


def _may_be_named(text: str) -> bool:
    """Whether a line can be names by its first two words: a cheap test that most headings and menus fail."""
    first, *later = text.split(None, 2) or ("",)
    if not (first.isalpha() and text.isascii()) or may_be_agency(text) or has_any(text, DIVIDER_SIGNS):
        return True
    second = later[0] if later else ""
    return second != "" and not (second.isalpha() and second.islower() and second not in NAME_TIES)


@lru_cache(maxsize=REMEMBERED)
def is_stamped_name(line: str) -> bool:
    """Whether a line is a name and a time stamp: "Ines Okoro | Published 4 months ago".

    >>> is_stamped_name("Ines Okoro 3 June 2021, 18:12"), is_stamped_name("Ines Okoro, 43")
    (True, False)
    """
    if len(line) > LONGEST or ("@" not in line and not may_end_in_stamp(line)):
        return False
    text = _signed(line)
    if not may_start_name(text):
        return False
    names, stamp = without_stamp(text)
    return stamp is not None and (are_names(names) or is_name(names, most=8))


def _are_signatures(text: str) -> bool:
    """Whether a text is names, or agencies and names ("Reuters, Ines Okoro")."""
    if are_names(text):
        return True
    parts = text.split(", ")
    return len(parts) > 1 and is_agency(parts[0]) and are_names(", ".join(parts[1:]))


@lru_cache(maxsize=REMEMBERED)
def _signed(line: str) -> str:
    """Return a line without bullet, mail and the date before its last bar or bullet ("3 June 2021 | By Ines Okoro")."""
    text = without_mail(line)
    for bar in (" | ", " • ", " · ", " – "):
        if bar[1] not in text:
            continue
        before, found, after = text.rpartition(bar)
        if not found:
            continue
        if is_stamp(before):
            return after
        middle = before.rpartition(bar)
        if is_stamp(middle[0]) and is_stamp(after):
            return middle[2]
    return text
