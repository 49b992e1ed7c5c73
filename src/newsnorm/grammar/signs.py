"""The grammar of the tail: who reported and edited, and which agency the story is from."""

import re

from newsnorm.grammar.agencies import is_agency, is_library, may_be_agency
from newsnorm.grammar.characters import BLANKS
from newsnorm.grammar.dates import is_stamp
from newsnorm.grammar.names import leading_name, quiet
from newsnorm.grammar.wordlist import words
from newsnorm.grammar.writers import TELLING

__all__ = [
    "AROUND",
    "SPEECH",
    "is_bracketed",
    "is_credit_line",
    "is_end_mark",
    "is_initials",
    "is_source",
    "is_update",
]

LONGEST = 400  # characters
CREDIT = re.compile(
    r"(?:additional |with )?"
    r"(?:reporting|writing|editing|compiled|written|research|graphics?|translation|edited|reported)"
    r"(?:,? and (?:additional )?(?:reporting|writing|editing|research))? (?:by|from)\s+"
    r"|with (?:\w+ )?(?:inputs|reports?|reporting|files|information|contributions?) (?:from|by)\s+"
    r"|with (?:assistance|help) from\s+|(?:web|online) editors?:\s*"
    r"|\*?\s*com informações d[aeo]s?\s+|con (?:información|reportes?|datos|material) de\s+"
    r"|con informazioni d\w+\s+|reporte de\s+|reportaje de\s+|(?:editado|traducido)(?: (?:en|al) español)? por\s+"
    r"|edição de\s+|reportage\s+|version française\s+|(?:rédigé|édité|traduit) par\s+|tradotto da\s+"
    r"|mit (?:material|informationen) (?:von|der)\s+|mit agenturmaterial|z informacji\s+|по материалам\s+"
    r"|reportage d[e']\s*|reportagem d[eoa]\s+|met informatie van\s+|(?:avec|mit|met|by|with|por)\s+",
    re.IGNORECASE,
)
# The first three characters of all that it matches, folded: most lines start otherwise.
CREDIT_STARTS = words("add wit rep wri edi com res gra tra con mit met ave por ver réd édi web onl") | {
    "z i",
    "по ",
    "by ",
}
CREDIT_WORDS = re.compile(
    r"\b(?:additional|reporting|writing|editing|with|by|graphics?|research|production|translation|edited|compiled|from"
    r"|other|inputs|staff|agencies|its?|newsroom|bureau|our|reportage|version|française|édité|rédigé|traduit|par|reporte"
    r"|reportes|reportaje|adicional|editado|escrito|traducido|edición|español|reportagem|edição|tradução|redazione"
    r"|tradotto)\b|[;.]",
    re.IGNORECASE,
)
AGENCY_CUES = ("avec", "mit", "met", "by", "with", "por")
PTI_INPUTS = re.compile(r"with (.{2,40}) inputs", re.IGNORECASE)
CONTRIBUTED = re.compile(
    r" (?:contributed(?: reporting)?(?: to (?:this|the) (?:report|story|article|piece))?"
    r"(?: from [A-Z][\w.'’-]*(?:,? (?:and )?[A-Z][\w.'’-]*){0,4})?"
    r"|contribuyó a este (?:reporte|informe|artículo)|contribuíram para esta reportagem|a contribué à cet article)$"
)
CONTRIBUTORS = re.compile(
    r"\b(?:writers?|reporters?|correspondents?|staff|also|producers?|journalists?|who|has|have)\b"
)
STANDARDS = ("our standards:", "nuestros estándares:", "nossos padrões:", "unsere standards:")
STANDARD_STARTS = frozenset(start[:3] for start in STANDARDS)
SOURCE_LABELS = words(
    """
    source sources quelle quellen fuente fuentes fonte fonti fontes bron källa kilde kilder źródło kaynak sumber
    источник джерело 出典 来源 來源 文章来源 출처 المصدر स्रोत zdroj forrás πηγή
    """
)
LONGEST_SOURCE = 6  # words after the first
LABEL = re.compile(r"([^\W\d_]{2,12})\s*[:：]\s*(\S.*)")
END_MARKS = frozenset(
    ("###", "####", "#", "■", "●", "◆", "□", "▪", "◼", "⬛", "（完）", "（了）", "(完)", "(*)", "完", "＃＃＃", "# # #")
)
# What an agency has changed since it sent the story before, in brackets of its own.
UPDATES = re.compile(
    r"\((?:Updates?|Adds|Recasts|Refiles|Releads|Rewrites|Repeats|Removes|Writes|Corrects|Clarifies|Changes)\b"
    r"[^()]{0,160}\b(?:paragraphs?|paras?|throughout|headlines?|lead|prices?|background|details|comments?|quotes?"
    r"|context|byline|dateline|bullets?|table|chart|slug|typo|spelling|shares)\b[^()]{0,80}\)\.?"
)
ENDS = frozenset(("30", "ends", "end", "fin", "完", "了", "end of story", "ende", "tamat", "끝", "конец"))
LONGEST_END_MARK = 16
LONGEST_SIGNATURE = 14  # characters
SHORT_NAME = 4  # letters; initials have no more
# What stands behind them, signs aside; and behind the first word of "news agencies" and the like.
BEHIND_INITIALS = words("and und et y e avec con mit agencies services jazeera")
INITIALS = re.compile(r"[a-zäöüß]{2,4}(?:[/,] ?[a-zäöüß]{2,5}){0,3}")
# Who wrote at AFP and, after a hyphen or a slash, who edited; "burs" is several bureaus.
DESKS = re.compile(r"(?:burs-[a-z]{2,4}|[a-z]{2,4}-[a-z]{2,4}/[a-z]{2,4})(?:[/-][a-z]{2,4}){0,4}")
LONGEST_INITIALS = 30  # characters
# In capitals, as French and Portuguese agencies write them, with a slash at least; in Poland with one behind each.
SLASHED_INITIALS = re.compile(r"[A-Z]{2,4}(?: ?//? ?[A-Z]{2,4}){1,4}|[a-z]{2,4}/(?: [a-z]{2,4}/){0,4}")
NATIVE_SIGNATURE = re.compile(r"[（【〔(][\u3400-\u9fff々]{2,5}(?:[ \u3000・][\u3400-\u9fff々]{1,4})?[）】〕)]")
TAG_EDGES = " \t()（）[]【】*/–—-―－.<>「」"
SPEECH = re.compile(r"[\"“”„«»]")  # somebody is quoted
AROUND = frozenset("(（[/【–—―－-")  # what the tag of an agency begins with
# `\s*[/,()+&|]\s*|\s+(?:and|...)\s+`, written so that it is looked for where a sign or a blank stands: twice as fast.
SOURCE_PARTS = re.compile(r"[\s/,()+&|](?:(?<!\s)\s*|\s*(?:[/,()+&|]\s*|(?:and|und|et|y|e|avec|con|mit)\s+))")
PARTING = BLANKS | set("/,()+&|.")  # what parts them, and the stops of `HOUSE`
TAG_PARTS = re.compile(r"\s*[/,+&|]\s*|\s+(?:and|und|et|y|e|con|avec|mit|with)\s+")
# The site of a paper or a station, which signs beside others: "red, wien.orf.at/Agenturen".
HOUSE = re.compile(
    r"(?:[\w-]{2,30}\.){1,3}(?:at|bd|be|ch|com|de|dk|gh|in|ke|lk|net|ng|nl|no|org|pk|se|tv|tz|ug|za|zm|zw)",
    re.IGNORECASE,
)
OTHER_AGENCIES = words("ritzau ats keystone-ats afpbb rt unb epd kna afx aps iar adnkronos askanews")
COLLECTIVE_SOURCES = words(
    "agencies agenturen agences agencias agências agenzie services staff ajanslar агентства وكالات एजेंसी एजेंसियां"
) | {
    "news agencies",
    "wire services",
    "al jazeera",
}


def is_credit_line(line: str) -> bool:
    """Whether a line says who reported, wrote and edited: a cue, names after it, and nothing that could be a verb.

    >>> is_credit_line("(Reporting by Ines Okoro in Lagos; Editing by Ruth Amsel)")
    True
    >>> is_credit_line("Reporting by citizens has exposed the fraud.")
    False
    """
    text = line.strip(" \t()（）[]*–—―_-.。")
    if len(text) > LONGEST:
        return False
    start = text[:3].lower()
    if (start in STANDARD_STARTS and text[:24].lower().startswith(STANDARDS)) or _has_contributed(text):
        return True
    if text.endswith(" inputs") and (inputs := PTI_INPUTS.fullmatch(text)):
        return is_agency(inputs[1]) or inputs[1].lower() in COLLECTIVE_SOURCES
    cue = CREDIT.match(text) if start in CREDIT_STARTS else None
    if cue is None:
        return ", in redazione " in text and leading_name(text) != "" and quiet(CREDIT_WORDS.sub(" ", text))
    rest = text[cue.end() :]
    if cue[0].split()[0].lower() in AGENCY_CUES and len(cue[0].split()) == 1:
        return _are_sources(rest)
    return _are_sources(rest) or (rest[:1].isupper() and quiet(CREDIT_WORDS.sub(" ", rest)))


def _has_contributed(text: str) -> bool:
    """Whether a line ends as "... contributed to this report", with names before it."""
    found = CONTRIBUTED.search(text[-60:]) if "ontribu" in text[-60:] else None
    if found is None:
        return False
    names = text[: len(text) - 60 + found.start()] if len(text) > 60 else text[: found.start()]
    names = CONTRIBUTORS.sub(" ", names)
    return bool(names.strip()) and names.strip()[0].isupper() and quiet(names)


def _is_source(name: str) -> bool:
    return (is_agency(name) and not is_library(name)) or name.lower() in OTHER_AGENCIES


def _are_sources(text: str) -> bool:
    """Whether a text is a list of agencies, or what agencies are called together."""
    parts = TAG_PARTS.split(text.strip(TAG_EDGES + ":"))
    return all(_is_source(part) or part.lower() in COLLECTIVE_SOURCES for part in parts)


def is_source(line: str) -> bool:
    """Whether a line names the agency the story is from: "(dpa)", "-- AFP", "SOURCE: News agencies".

    >>> is_source("(rt/dpa)"), is_source("SOURCE: News agencies"), is_source("Source code was stolen.")
    (True, True, False)
    >>> is_source("(NAN)(www.nannews.com)"), is_source("- harbournews.com")
    (True, True)
    """
    text = line.strip()
    if not 2 <= len(text) <= 80:
        return False
    label = LABEL.fullmatch(text.strip(TAG_EDGES)) if ":" in text or "：" in text else None
    if label is not None:
        return label[1].lower() in SOURCE_LABELS and _names_source(label[2])
    bare = text.strip(TAG_EDGES).replace(")(", "/")
    if text[0] in AROUND and HOUSE.fullmatch(bare):
        return True
    if not _may_be_source(bare):
        return False
    parts = [part for part in SOURCE_PARTS.split(bare) if part]
    known = [part for part in parts if _is_source(part)]
    if not known and not (len(parts) > 1 and any(map(HOUSE.fullmatch, parts))):
        return False
    return len(known) == len(parts) or all(part in known or _signs_beside(part) for part in parts)


def _signs_beside(part: str) -> bool:
    """Whether a part is what stands beside an agency: initials, the agencies, a paper's site, a date."""
    if INITIALS.fullmatch(part.lower()) or HOUSE.fullmatch(part) or part.lower() in COLLECTIVE_SOURCES:
        return True
    return part[0].isdigit() and is_stamp(part)


def _may_be_source(text: str) -> bool:
    """Whether a text can start with an agency or with initials: a cheap test that most lines fail."""
    first, _, rest = text.partition(" ")
    if may_be_agency(text) or first[:1].isdigit() or not PARTING.isdisjoint(first) or first.lower() in OTHER_AGENCIES:
        return True
    if len(first) > SHORT_NAME or not first.isalpha():
        return False
    behind = rest.split(None, 1)
    return not behind or not behind[0].isalpha() or behind[0].lower() in BEHIND_INITIALS


def _names_source(text: str) -> bool:
    """Whether what follows "Source:" is a name, an address or a list of such, and no sentence."""
    if text.endswith("。"):
        return False
    first, *rest = text.split()
    named = not first[0].islower() or not first.isalpha() or _is_source(first.rstrip(",/"))
    return named and len(rest) <= LONGEST_SOURCE and not TELLING.search(text)


def is_bracketed(line: str) -> bool:
    """Whether a line stands in brackets or after a dash, as agency tags do."""
    return line.lstrip()[:1] in AROUND


def is_update(line: str) -> bool:
    """Whether a line in brackets says what an agency changed in its story.

    >>> is_update("(Updates with closing prices, adds comment)"), is_update("(Adds a drop of milk.)")
    (True, False)
    """
    return line[0] == "(" and len(line) <= LONGEST and UPDATES.fullmatch(line) is not None


def is_end_mark(line: str) -> bool:
    """Whether a line is what ends a manuscript: "###", "-30-", "/ENDS".

    >>> is_end_mark("-30-"), is_end_mark("/ENDS"), is_end_mark("30"), is_end_mark("* * *")
    (True, True, False, False)
    """
    text = line.strip()
    if text in END_MARKS or len(text) > LONGEST_END_MARK:
        return text in END_MARKS
    bare = text.strip(TAG_EDGES + "#")
    return bare.lower() in ENDS and (bare != text or text in ("ENDS", "끝"))


def is_initials(line: str) -> bool:
    """Whether a line is the initials of its authors: "jse", "(rdh/fdl)", or a name in brackets in Chinese characters.

    >>> [is_initials(line) for line in ("(rdh/fdl)", "burs-kl/mt/ro", "FD/MTN", "（佐藤健）", "The end")]
    [True, True, True, True, False]
    """
    text = line.strip()
    if len(text) > LONGEST_INITIALS:
        return False
    bare = text.strip("() ")
    if DESKS.fullmatch(text) or SLASHED_INITIALS.fullmatch(bare):
        return True
    return len(text) <= LONGEST_SIGNATURE and bool(INITIALS.fullmatch(bare) or NATIVE_SIGNATURE.fullmatch(text))
