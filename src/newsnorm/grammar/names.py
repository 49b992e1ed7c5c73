"""The grammar of names: what can be the name of a person, what people at a paper are called, who else may sign."""

import re
from functools import lru_cache

from newsnorm.grammar.memory import REMEMBERED
from newsnorm.grammar.wordlist import words

__all__ = [
    "NAME_TIES",
    "NOT_NAMES",
    "are_names",
    "is_name",
    "is_role",
    "leading_name",
    "may_start_name",
    "quiet",
    "roles_in",
]

PARTICLES = words(
    """
    de da do das dos del della di du des la le van von der den ter ten te af av al el bin ibn bint abu
    """
)
JOINS = words("and und et y e en og och i и та і dan ve & + a with mit")
SMALL = words(
    """
    in im aus für for at of the from on to der die das des dem au aux à en para per por pour os as o ao em no na pada
    di til fra på i w we z bij uit het een ein eine – - — | / • ,
    """
)
QUIET = PARTICLES | JOINS | SMALL
ROLES = words(
    """
    reporter reporters correspondent editor editors journalist writer writers columnist staff contributor producer
    photographer freelance anchor blogger bureau redakteur redakteurin korrespondent korrespondentin autor autorin
    volontär volontärin reporterin kolumnist kolumnistin journalistin chefredakteur chefredakteurin ressortleiter
    ressortleiterin journaliste rédacteur rédactrice correspondant correspondante chroniqueur envoyé envoyée
    redactor redactora corresponsal periodista enviado enviada columnista giornalista inviato inviata corrispondente
    redattore redattrice repórter jornalista redator redatora colunista correspondente editora verslaggever
    redacteur журналист корреспондент редактор обозреватель журналистка кореспондент dziennikarz dziennikarka
    redaktor redaktorka muhabir editör yazar gazeteci wartawan penulis
    jurnalis skribent fotograf 기자 특파원 記者 特派員 记者
    編集委員 論説委員
    """
)
ROLE_ENDS = (
    "redakteur",
    "redakteurin",
    "korrespondent",
    "korrespondentin",
    "reporter",
    "reporterin",
    "journalist",
    "redaktör",
    "redaktør",
    "verslaggever",
    "redacteur",
    "skribent",
    "krönikör",
)
NOT_NAMES = words(
    """
    the a an in on at for of to from how why what when where who this that these your our my his her its new news
    world sport sports politics business opinion home latest live breaking top story stories video photo photos
    gallery more most read also related share follow us watch listen sign log subscribe newsletter about contact
    privacy terms policy exclusive analysis explained key points get all no not is are was will and or but with
    after before over under up der die das ein eine im am und oder wie was warum wer mehr thema themen alle neue
    neuer neues zum zur so es ist le la les un une des du et ou comment pourquoi el los las una que cómo por il lo
    gli i uno perché o os as um uma de het een en ces cette cet leurs questo questa questi queste estos estas dieser
    diese dieses politik wirtschaft kultur meinung gesellschaft panorama ausland
    inland startseite kommentar kommentare copyright beeld foto fotos bild bilder image images credit fot
    illustration grafik graphic picture source quelle monday tuesday wednesday thursday friday saturday sunday
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    """
)
NATIVE_NAME = re.compile(r"[\u3400-\u9fff\u3005]{2,4}(?:[ \u3000][\u3400-\u9fff\u3005]{1,3})?|[\uac00-\ud7a3]{2,4}")
PARTING = re.compile(r"\s*[,;|/&+•·、，]\s*|\s+(?:and|und|et|y|e|en|og|och|i|и|та|і|dan|ve|a)\s+")
NAME_TIES = PARTICLES | words("and und et y e en og och i и та і dan ve a")  # all of `PARTING`
INSIDE = "'’-.\u00ad·`"
LONGEST_NAME = 60  # characters
MOST_WORDS = 5


def is_name(text: str, most: int = MOST_WORDS) -> bool:
    """Whether a text looks like the name of one person: two to five capitalised words, particles aside.

    >>> is_name("Ines van der Okoro"), is_name("By nightfall"), is_name("The Hague"), is_name("佐藤健")
    (True, False, False, True)
    """
    if len(text) > LONGEST_NAME:
        return False
    if not text.isascii() and NATIVE_NAME.fullmatch(text):
        return True
    found = text.split()
    if not 2 <= len(found) <= most or found[-1] in PARTICLES or _whole(found[0]) in NOT_NAMES:
        return False
    written = [word for word in found if word not in PARTICLES]
    return len(written) >= 2 and all(map(_is_written, written)) and not any(map(_is_no_name, written))


def are_names(text: str) -> bool:
    """Whether a text is a name or a list of names.

    >>> are_names("Ines Okoro, Li Fen and Tom Vale"), are_names("Ines Okoro met Li Fen")
    (True, False)
    """
    for word in text.split():
        if word[0].islower() and word not in NAME_TIES:  # a cheap end for most texts that are none
            return False
    parts = PARTING.split(text.strip(" ,"))
    return len(parts) <= 12 and all(map(is_name, parts))


def may_start_name(text: str) -> bool:
    """Whether the first character of a text can be that of a name: a cheap test that rows of tables fail.

    >>> may_start_name("Ines Okoro"), may_start_name("14 Ines Okoro")
    (True, False)
    """
    first = text.lstrip(" ,").lstrip()[:1]
    return first.isalpha() or first > "\u2fff"


def leading_name(text: str) -> str:
    """Return the name that a text starts with, or nothing.

    >>> leading_name("Ines Okoro in Lagos"), leading_name("Grace of God")
    ('Ines Okoro', '')
    """
    first = text.split(None, 7)[:7]
    if len(first) < 2 or _whole(first[0]) in NOT_NAMES:
        return ""
    count = 0
    for word in first:
        if word not in PARTICLES and not _is_written(word.rstrip(",|;")):
            break
        count += 1
        if word[-1] in ",|;":
            break
    for end in range(min(count, MOST_WORDS), 1, -1):
        name = " ".join(first[:end]).rstrip(",|;")
        if is_name(name):
            return name
    return ""


@lru_cache(maxsize=REMEMBERED)
def is_role(text: str) -> bool:
    """Whether a line says what somebody does at the paper.

    >>> is_role("Political Correspondent"), is_role("The reporter was hurt.")
    (True, False)
    """
    found = text.split()
    return 0 < len(found) <= 7 and text[-1:] not in ".!?:" and any(map(_is_role, found[:3]))


def roles_in(text: str) -> bool:
    """Whether one of the words is a role."""
    return any(_is_role(word) for word in text.split())


def quiet(text: str) -> bool:
    """Whether a text has no word that could be a verb: capitalised words, roles, short words between them.

    >>> quiet("Ines Okoro in Lagos and Tom Vale, Staff Writer"), quiet("Ines Okoro was seen")
    (True, False)
    """
    for word in text.split():
        bare = word.strip(",;|()/*")
        if bare and not (bare[0].isupper() or any(map(str.isdigit, bare)) or bare in QUIET or _is_role(bare)):
            return False
    return True


def _is_role(word: str) -> bool:
    folded = word.strip(",;|()/.").lower()
    return folded in ROLES or folded.endswith(ROLE_ENDS)


def _is_written(word: str) -> bool:
    """Whether a word is written as names are: a capital, then letters."""
    if not word or not word[0].isupper() or (word[-1] == "." and len(word) > 5):
        return False
    return word.isalpha() or all(letter.isalpha() or letter in INSIDE for letter in word)


def _is_no_name(word: str) -> bool:
    folded = _whole(word)
    return folded in NOT_NAMES and folded not in PARTICLES


def _whole(word: str) -> str:
    return word.strip(INSIDE).lower()
