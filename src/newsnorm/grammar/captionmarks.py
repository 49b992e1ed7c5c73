"""How a caption reads: the labels and places it names, its length, and that nobody speaks in it."""

import re

from newsnorm.grammar.characters import has_any, places
from newsnorm.grammar.nativecredits import is_dated_scene
from newsnorm.grammar.photowords import ARCHIVE, ENLARGE, LABEL, LABEL_STARTS

__all__ = [
    "LABEL_HEADS",
    "LONGEST_SCENE",
    "MOST_SENTENCES",
    "PLACES",
    "STOPS",
    "find_label",
    "is_labelled",
    "is_quoting",
    "is_scene",
    "is_under_picture",
    "may_be_labelled",
    "says_in_brackets",
    "sentences",
]

LONGEST_SCENE = 330  # characters; a line without a credit of its own is no caption if it is longer
LONGEST_SENTENCE = 160  # the same for a whole sentence without anything of a scene: most paragraphs are longer
HEADING_WORDS = 5  # a line of so few words and without a stop may be a heading
MOST_SENTENCES = 2  # of a caption
STOPS = '.!?…。！？"”»'
ORDINARY_LABELS = frozenset(
    ("Above", "ABOVE", "Below", "Caption", "CAPTION", "Pictured", "PICTURED", "Im Bild", "На фото")
)
WRAPPERS = ("[caption ", "<figcaption")
# The end of a sentence within a line; the three characters before it keep "Dr." and "U.S." out.
STOP = re.compile(
    r"(?<=[\w)%]{3})[.!?…][\"'”’»)\]]*\s+(?=[^\W\d_a-z]|[\"“„«(])|[。！？](?=.)"
    r"|(?<=\d)\.\s+(?=(?:D(?:er|ie|as)|The|In|Im|He|She|It|They|Er|Sie|Es|Mit|Auf|Nach|Bei|Doch|Aber|El|Los?|Las?|Les?|Il)\b)"
)
# The start of a line that says where in the picture somebody is. A path, a row and a party have a left side too: so
# names have to follow, and the Italian and Portuguese left are a party's in a sentence that ends.
NAMES = r"\s?(?::|, ?(?=[^\W\d_a-zß-öø-ÿ]|are |is |sind ))"
POINTING = re.compile(
    r"Pictured (?:here|above|below|left|right|cent(?:er|re)|(?:from|at) (?:the )?(?:left|right|back|front))"
    r"|Clockwise from (?:(?:the )?(?:far |upper |lower |bottom |top )?(?:left|right|top|bottom)|main|above|center)"
    rf"|(?:From|FROM) (?:top )?(?:left|right|LEFT)(?: to right)?{NAMES}"
    r"|(?:Von|[Vv]\.) ?(?:links|l\.|re\.)[\w. ]{0,24}:"
    rf"|(?:De izquierda a derecha|De gauche à droite){NAMES}"
    rf"|(?:Da sinistra|Da esquerda)(?: (?:a|verso|para a|à) (?:destra|direita))?{NAMES}"
)
LEFT_PARTIES = ("Da sinistra", "Da esquerda")
BRACKETS = "([（"
# What all of these start with but "v. l."; many lines have the first four characters, few have all of them.
POINTERS = (
    "Clockwise from",
    "From ",
    "FROM ",
    "Von l",
    "Von r",
    "Vonl",
    "Vonr",
    "De izq",
    "De gau",
    "Da sin",
    "Da esq",
)
POINTING_STARTS = frozenset(start[:4] for start in POINTERS)
# The first four characters, the first two, or the first, of all else that marks a caption at its start.
STARTS = LABEL_STARTS | {"[cap", "<fig", "V.", "v."}
# One of them is the first four characters of a line that may be labelled, or the first.
LABEL_HEADS = POINTING_STARTS.union(start if len(start) == 4 else start[0] for start in STARTS)
# In what order people stand in the picture, folded; no story says so in brackets.
ORDER = re.compile(
    r"[(（](?:v\. ?l\b|von li(?:nks|\b)|li(?:nks)? nach re|from left|from right|l-r|left to right|l to r|de izq"
    r"|de gauche|da sinistra|da esquerda|слева направо|(?:手前|後列|前列|奥)?(?:左|右)から)"
)
# Who stands where; a story can say so as well, in a sentence that ends.
PLACE = re.compile(
    r"[(（](?:pictured,? )?(?:left|right|cent(?:er|re)|above|below|l|r|c|li|re|links|rechts|mitte|izq|dcha|izda|drch"
    r"|à gauche|à droite|слева|справа|t\.h\.|t\.v\.|左|右|中|中央|左端|右端|手前|奥)\.?(?:[)）]|$)"
)
CLOCK = re.compile(r"\d{1,2}[.:]\d\d ")  # "6.30 Harbour Tales (R)": what is shown again
PLACES = (", left,", ", right,", ", center,", ", centre,", ", second from left,", ", second from right,", "v.l.n.r")
SAYING = re.compile(
    r"\b(?:said|says|told|added|according to|announced|reported|warned|argued|asked|sagte|sagt|teilte|erklärte|betonte"
    r"|berichtete|laut|dijo|afirmó|señaló|explicó|según|disse|afirmou|segundo|a déclaré|a-t-il|selon|affirmé|secondo"
    r"|ha detto|spiega|sier|sa|säger|sade|siger|zei|zegt|volgens|сказал|сказала|сообщил|заявил|заявила|dedi"
    r"|söyledi|kata|ujar|menurut)\b",
    re.IGNORECASE,
)
SCENE = re.compile(
    r"\b(?:19|20)\d\d\b|\((?:left|right|l|r|c|center|centre|links|rechts|file|pictured|above|li|re|m"
    r"|v\.l\.|archivbild)\.?\)|\b(?:is|are|was|were)"
    r" (?:seen|pictured|shown)\b|\bfile (?:photo|picture|image)\b|\bduring\b|\bwährend\b|\bdurante\b",
    re.IGNORECASE,
)


def sentences(text: str) -> int:
    """Count sentences, short abbreviations aside.

    >>> sentences("The U.S. team lost. It went home.")
    2
    """
    return len(STOP.findall(text.strip())) + 1


def find_label(line: str) -> tuple[str, int]:
    """Return the label at the start of a caption, and where the caption goes on.

    >>> find_label("FILE - A ferry leaves."), find_label("A ferry leaves.")
    (('FILE', 7), ('', 0))
    """
    found = LABEL.match(line.replace("’", "'"))
    return (found[1], found.end()) if found else ("", 0)


def is_quoting(text: str) -> bool:
    """Whether somebody speaks in a text, as in a story.

    >>> is_quoting("The ferry is late, the owner said."), is_quoting("A ferry leaves Port Hale.")
    (True, False)
    """
    return SAYING.search(text) is not None


def may_be_labelled(line: str) -> bool:
    """Whether a line starts as labels do: a cheap test that most lines fail."""
    start = line[:4]
    if start in POINTING_STARTS:
        return line.startswith(POINTERS)
    return start in STARTS or start[:2] in STARTS or start[0] in STARTS


def is_labelled(line: str, key: str) -> bool:
    """Whether a line says that it is a caption.

    Args:
        line: the line, without blanks at its ends.
        key: the same, folded.

    >>> is_labelled("Pictured left, is the author", ""), is_labelled("Above: nothing but sky.", "")
    (True, False)

    """
    if ("(" in line or "[" in line or "（" in line) and says_in_brackets(line, key):
        return True
    if line[-1] not in STOPS and (key.endswith(ENLARGE) or (_is_placing(key) and not SAYING.search(line))):
        return True
    if not may_be_labelled(line):
        return not line.isascii() and is_dated_scene(line)
    if line.startswith(WRAPPERS) or POINTING.match(line):
        return line[-1] not in STOPS or not line.startswith(LEFT_PARTIES)
    label, end = find_label(line)
    if label in ORDINARY_LABELS:
        return not SAYING.search(line) and (line[end : end + 1].isupper() or line[-1] not in STOPS)
    return label != ""


def is_scene(text: str, *, amid: bool, signed: bool = False) -> bool:
    """Whether a text before an unsure credit reads like a caption: short, no speech, no stop at its end.

    Amid the story a single sentence will do, or a scene: whoever signs a story, signs it at its end. Late in the story
    it has to be a scene where the credit looks like a signature, since what follows may be no story any more.

    >>> is_scene("Pilgrims at the ghat on Sunday", amid=False), is_scene("He left on Sunday.", amid=False)
    (True, False)
    """
    text = text.strip(" \t-–—|/(")
    if not text or len(text) > LONGEST_SCENE or SAYING.search(text) or (text[0] in '"“„«' and text[-1] in '"”“»'):
        return False
    words = text.split()
    if (len(words) < 4 and text.isascii()) or sentences(text) > MOST_SENTENCES:
        return False
    if text[-1] not in STOPS:
        return not _is_title_case(words)
    return amid and ((sentences(text) == 1 and not signed) or SCENE.search(text) is not None)


def is_under_picture(line: str, *, doubtful: bool) -> bool:
    """Whether a line before a credit is its caption, and no heading, standfirst or paragraph.

    Args:
        line: the line, without blanks at its ends.
        doubtful: whether a standfirst or a paragraph could stand there.

    """
    if len(line) > LONGEST_SCENE or sentences(line) > 1 or SAYING.search(line):
        return False
    if line[-1] in STOPS:
        return SCENE.search(line) is not None or not (doubtful or line[-1] in "?!" or len(line) > LONGEST_SENTENCE)
    words = line.split()
    capitals = sum(not word[0].islower() for word in words)
    return len(words) == capitals == 2 or line.upper() == line.lower() or (HEADING_WORDS < len(words) > capitals + 2)


def says_in_brackets(line: str, key: str) -> bool:
    """Whether a bracket says that the picture is an old one, or in what order people stand in it."""
    for place in places(key, BRACKETS):
        if ARCHIVE.match(key, place) or (ORDER.match(key, place) and not SAYING.search(line)):
            return True
    return False


def _is_placing(key: str) -> bool:
    """Whether a folded line says who stands where."""
    if has_any(key, PLACES):
        return True
    if CLOCK.match(key):
        return False
    return ("(" in key or "（" in key) and any(PLACE.match(key, place) for place in places(key, BRACKETS))


def _is_title_case(words: list[str]) -> bool:
    """Whether all longer words start with a capital, as in an English headline."""
    longer = [word for word in words if len(word) > 3]
    return len(longer) > 3 and all(word[0].isupper() and word[1:].islower() for word in longer if word[0].isalpha())
