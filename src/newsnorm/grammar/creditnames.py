"""How surely names are a photo credit, and whether a text can be names at all."""

import re

from newsnorm.grammar.agencies import LATER_WORDS, find_agency, is_agency, is_library, may_be_agency
from newsnorm.grammar.nativecredits import are_agencies
from newsnorm.grammar.photowords import OFFICES, PARTICLES, WORDS

__all__ = [
    "NONE",
    "NO_NAME",
    "REACH",
    "SURE",
    "UNSURE",
    "ends_in_person",
    "grade",
    "is_name",
    "is_office",
    "is_plausible",
]

REACH = 180  # characters; no credit is longer
LONGEST_GRADED = 100  # characters; names without any mark are shorter
SURE, UNSURE, NONE = 2, 1, 0
SEPARATOR = re.compile(r"\s*[/|;]\s*(?:via\s)?|,\s+|\s(?:via|VIA|vía)\s+(?:the\s)?|\sfor\s|\s[-–—]\s")
# When the picture was taken: "Jane Roe - 6.set.23/Folhapress", "EFE/Jane Roe/12-03-2023".
TAKEN_ON = re.compile(r"\d{1,2}[./-](?:\d{1,2}|[^\W\d_]{3})\.?[./-]?(?:\d\d){1,2}")
STOPS = (".", "!", "?", "…")
SLICES = ("/", "|", " via ", " VIA ", " for ")
NAME_AND_AGENCY = re.compile(r"([^()]{3,60}) \(([^()]{2,60})\)")
DOMAIN = re.compile(r"[a-z\d][\w-]*(?:\.[\w-]+)?\.(?:com|org|net|tv)", re.IGNORECASE)
INITIALS = re.compile(r"[a-z][\w.-]{1,15}")
NO_NAME = re.compile(r"[©ⓒ()\[\]{}<>?!。！？，“”„«»を]|\w{4}[.:] |\w{4}\.$|[\uac00-\ud7a3]\. |:$|https?:|pic\.|www\.")
ARTICLES = frozenset(("der", "die", "das", "ein", "eine", "the", "a", "an", "it", "he", "she", "this", "that"))
PLACES = frozenset(
    ("left", "right", "center", "centre", "above", "below", "archivbild", "archivfoto", "symbolfoto", "symbolbild")
)
SMALL_WORDS = PARTICLES | LATER_WORDS | {"via", "vía", "for"}
SITES = frozenset(("com", "id", "net", "tv", "ru"))
HOUSE_LETTERS = 4  # of a house in capitals: fewer are a country or a party
NO_FIRST_WORDS = ARTICLES | PLACES


def grade(text: str) -> int:
    """Return how surely names without any mark are a credit.

    >>> grade("Jon Super/AP") == SURE, grade("Al Goss, Associated Press") == UNSURE, grade("the Getty trust") == NONE
    (True, True, True)
    """
    if len(text) > LONGEST_GRADED or not text or "：" in text or not _may_be_names(text):
        return NONE
    if are_agencies(text):
        return UNSURE
    if text[-1] == ")" and (pair := NAME_AND_AGENCY.fullmatch(text)):
        person = pair[1].upper() != pair[1].lower() and pair[1][-1] != "." and is_name(pair[1])
        return SURE if person and grade(pair[2]) else NONE
    if "/" in text and _is_site_and_name(text):
        return SURE
    pieces = [piece for piece in SEPARATOR.split(text) if piece and not TAKEN_ON.fullmatch(piece)]
    parted = "/" in text or "|" in text
    if not pieces or not (is_name(pieces[0]) or _is_known(pieces[0], parted=parted)):
        return NONE  # most texts go no further
    known = [_is_known(piece, parted=parted) for piece in pieces]
    return _grade_of_names(text, pieces, known) if _are_names(pieces, known) else NONE


def _may_be_names(text: str) -> bool:
    """Whether the first two words of a text can be those of a name or an agency: a cheap test that most texts fail."""
    first, *later = text.split(None, 2)
    if first.isalpha() and first.islower() and not may_be_agency(text):
        return "/" in text or "|" in text
    second = later[0] if later else ""
    if not (first.isalpha() and second.isalpha() and second.islower()):
        return True
    return second in SMALL_WORDS or not second.isascii()


def _grade_of_names(text: str, pieces: list[str], known: list[bool]) -> int:
    """Return how surely names are a credit, by which of them are known."""
    if all(known):
        return SURE if any(map(is_library, pieces)) else UNSURE
    sliced = any(sign in text for sign in SLICES)
    if any(known):
        return SURE if sliced and (known[0] or not text[0].islower()) else UNSURE
    return _grade_of_strangers(text, pieces, sliced=sliced)


def is_name(text: str) -> bool:
    """Whether a text can be the name of a person or a house: every word capitalised, but for a few small ones.

    >>> is_name("Marcel van den Berg"), is_name("The Coast Hindu"), is_name("A crane in the docks")
    (True, True, False)
    """
    words = text.split()
    if not 1 <= len(words) <= 7 or len(text) > 70:
        return False
    if text.upper() == text.lower():
        return len(words) <= 4 and len(text) <= 24 and any(map(str.isalpha, text)) and not NO_NAME.search(text)
    if words[0].islower() or (words[0].casefold() in NO_FIRST_WORDS and not text.startswith("The ")):
        return False
    return all(map(_is_name_word, words)) and not NO_NAME.search(text)


def ends_in_person(line: str, start: int, end: int) -> bool:
    """Whether a person's name ends a line, behind a slash, behind a stop and a bar, or behind a stop and a house.

    Behind a bar alone a title has its paper, and a row of a table has more bars.

    Args:
        line: a line.
        start: the character offset of what parts the name from the caption.
        end: the offset of the name.

    >>> ends_in_person("The pier. | ADA QUIST", 8, 12), ends_in_person("The pier | Harbour Post", 8, 11)
    (True, False)
    >>> ends_in_person("The pier at dawn. LP/Ada Quist", 16, 18), ends_in_person("The pier. Post/Mail", 8, 10)
    (True, False)

    """
    sign, name = line[start:end].strip(), line[end:].strip()
    house, slash, person = name.partition("/")
    if sign[-1:] == "/" and sign[0] in "./":
        return is_name(name) and " " in name
    if sign == ". |" and line.count("|") == 1:
        return is_name(name) and " " in name
    signed = slash != "" and sign[:1] in STOPS and " " not in house and person[:1].isupper()
    return signed and is_name(house) and is_name(person) and " " in person


def is_plausible(text: str, *, loosely: bool = False) -> bool:
    """Whether a text after a mark like "Photo:" reads like names and not like a sentence.

    >>> is_plausible("University of Bergen"), is_plausible("that is what the party has too much of")
    (True, False)
    """
    words = text.split()
    if not words or len(words) > 18 or len(text) > REACH or text[-1] in "?!。।":
        return False
    if len(words) <= 2 or grade(text) or is_office(text):
        return True
    if text[-1] == ")" and text[text.rfind("(") + 1 :].partition(":")[0].casefold() in WORDS:
        return False  # "Ein Boot im Hafen (Foto: dpa)": the credit is in the brackets
    if words[0].casefold() in ARTICLES and len(words) > 4 and not find_agency(text):
        return False
    small = sum(not _is_name_word(word) for word in words)
    caseless = text.upper() == text.lower()
    return small <= (len(words) // 2 if loosely else max(1, len(words) // 5)) and not (caseless and len(words) > 9)


def is_office(text: str, most: int = 10) -> bool:
    """Whether a text begins as the names of offices that lend pictures do, which have no capitals in Russian.

    It has so many words at most, and no stop at its end, as a sentence on an archive has.

    >>> is_office("пресс-служба порта по Азовскому морю"), is_office("порт по ночам пустует")
    (True, False)
    """
    if text.isascii() or text[-1] == ".":
        return False
    words = text.casefold().split()
    return len(words) <= most and (words[0] in OFFICES or " ".join(words[:2]) in OFFICES)


def _is_site_and_name(text: str) -> bool:
    """Whether a text is a site and a person, as Indonesian sites sign their pictures: "suara.com/Ada Quist"."""
    house, _, person = text.partition("/")
    site = "." in house and " " not in house.strip() and house.strip().rpartition(".")[2].casefold() in SITES
    return site and not house.startswith("www.") and " " in person.strip() and "." not in person and is_name(person)


def _is_known(piece: str, *, parted: bool) -> bool:
    """Whether a piece is an agency, or beside a slash or bar a word like "handout"."""
    return is_agency(piece) or (parted and (piece.casefold() in WORDS or piece == "FILE"))


def _are_names(pieces: list[str], known: list[bool]) -> bool:
    """Whether every piece is a known agency or a name; initials count beside a person's full name."""
    person = any(" " in piece and is_name(piece) for piece in pieces)
    return all(
        known[number] or is_name(piece) or (number > 0 and person and INITIALS.fullmatch(piece) is not None)
        for number, piece in enumerate(pieces)
    )


def _grade_of_strangers(text: str, pieces: list[str], *, sliced: bool) -> int:
    """Return how surely names of which none is a known agency's are a credit."""
    if len(pieces) == 1:
        return UNSURE if not text.isascii() and is_agency(text.rsplit(maxsplit=1)[-1]) else NONE
    if len(pieces) == 2 and "/" in text and _is_house(pieces[0]) and 2 <= len(pieces[1].split()) <= 4:
        return UNSURE
    first_is_person = 2 <= len(pieces[0].split()) <= 4
    at_home = DOMAIN.fullmatch(pieces[-1]) is not None  # "Jane Roe, harbourpost.com"
    sliced = sliced and not (" for " in text and " " not in pieces[-1] and not at_home)  # "Docker Desktop for Windows"
    housed = sliced or at_home or pieces[1].startswith("The ")
    return UNSURE if len(pieces) <= 3 and first_is_person and housed else NONE


def _is_house(piece: str) -> bool:
    """Whether a piece is one word in capitals, as houses write their names: "TEMPO"."""
    return piece.isupper() and piece.isalpha() and len(piece) >= HOUSE_LETTERS


def _is_name_word(word: str) -> bool:
    """Whether a word can be part of a name: capitalised, a small word of names, an address, or without case."""
    core = word.strip("\"'“”‘’.,()&:;")
    if not core or not core[0].islower():
        return not core[:1].isdigit()
    return core in PARTICLES or "." in core or "-" in core or not core.islower() or "'" in core[:3]
