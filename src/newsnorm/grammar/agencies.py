"""News agencies and picture libraries: the names by which photo credits are known.

A text agency writes stories too, so its bare name at the end of a paragraph may sign the story; a picture library
only ever signs pictures.
"""

import re
from unicodedata import normalize

from newsnorm.grammar.libraries import LIBRARIES

__all__ = ["END_WORDS", "LATER_WORDS", "find_agency", "is_agency", "is_library", "may_be_agency"]

TEXT_AGENCIES = {
    "AAP": "Australian Associated Press",
    "ABC News": "",
    "AFP": "Agence France-Presse|Agence France Presse|أ ف ب|أ.ف.ب|اف ب|أف ب|ا ف ب|فرانس برس|الفرنسية"
    "|法新社|एएफपी|АФП|AFP通信|AFP時事|AFP연합뉴스",
    "Agência Estado": "Estadão Conteúdo",
    "Agência O Globo": "",
    "Agência Senado": "",
    "African News Agency": "African News Agency (ANA)|African News Agency(ANA)",
    "AGERPRES": "",
    "AGI": "",
    "Agência Brasil": "Agencia Brasil",
    "Anadolu": "Anadolu Agency|AA|Anadolu Ajansı|الأناضول",
    "Andina": "Agencia Andina",
    "ANI": "एएनआई",
    "ANKA": "ANKA Haber Ajansı",
    "ANP": "",
    "ANSA": "",
    "ANTARA": "Antara Foto",
    "AP": "Associated Press|أسوشيتد برس|أسوشييتد برس|The Associated Press|أ ب|أ.ب"
    "|美联社|एपी|AP通信|АП|美聯社|AP연합뉴스",
    "APA": "",
    "Al Jazeera": "الجزيرة|الجزيرة نت|الجزيرة.نت",
    "Asharq Al-Awsat": "الشرق الأوسط",
    "Belga": "",
    "Bernama": "",
    "Bloomberg": "Bloomberg News|彭博|彭博社|ブルームバーグ|블룸버그",
    "BNS": "",
    "BTA": "БТА",
    "Canadian Press": "The Canadian Press|La Presse canadienne|CP",
    "CNA": "中央社",
    "CNN": "",
    "CNS": "中新社|中新网|中国新闻网|中国新闻社",
    "Colprensa": "",
    "CBS News": "",
    "ČTK": "CTK",
    "dpa": "Deutsche Presse-Agentur|د.ب.أ|د ب أ|德新社|dpa-infocom",
    "DHA": "Demirören Haber Ajansı",
    "EFE": "Agencia EFE|إفي",
    "Europa Press": "",
    "Folhapress": "",
    "Fox News": "Fox News Digital|Fox Business",
    "GNA": "Ghana News Agency",
    "HINA": "",
    "IANS": "आईएएनएस",
    "INP": "",
    "İHA": "İhlas Haber Ajansı",
    "Interfax": "Интерфакс",
    "IRNA": "",
    "Italpress": "",
    "Jiji": "Jiji Press|時事|時事通信|時事通信社|時事通信フォト",
    "Keystone-SDA": "SDA",
    "KCNA": "朝鮮中央通信|朝中社|조선중앙통신",
    "Kyodo": "Kyodo News|共同|共同通信|共同通信社|共同社|共同通信イメージズ",
    "Lusa": "Agência Lusa",
    "MTI": "",
    "NAN": "",
    "NBC News": "",
    "News1": "뉴스1",
    "Newsis": "뉴시스",
    "NNI": "",
    "Notimex": "",
    "NPR": "",
    "NTB": "NTB Scanpix|NTBScanpix",
    "PA": "PA Media|Press Association|PA Wire|Press Association Images",
    "PAP": "",
    "PPI": "Pakistan Press International",
    "PTI": "Press Trust of India|पीटीआई|भाषा",
    "Reuters": "Reuters Connect|Thomson Reuters|رويترز|ロイター|路透社|路透"
    "|रॉयटर्स|로이터|Рейтер|רויטרס|ロイター時事|로이터연합뉴스",
    "RIA Novosti": "РИА Новости|Sputnik|Спутник",
    "Ritzau": "",
    "SID": "",
    "SPA": "واس",
    "STT": "",
    "Tanjug": "Танјуг",
    "Télam": "Telam",
    "TASS": "ТАСС|ИТАР-ТАСС|タス|タス通信|塔斯社|타스",
    "TNN": "Times News Network",
    "TNS": "Tribune News Service",
    "TT": "TT Nyhetsbyrån",
    "Ukrinform": "Укринформ|Укрінформ",
    "UNIAN": "УНИАН|УНІАН",
    "UPI": "",
    "Xinhua": "新华社|新华社发|新華社|شينخوا|Xinhua News Agency|Синьхуа|신화|신화사",
    "Yonhap": "연합뉴스|Yonhap News|연합|聯合|聯合ニュース|韩联社|韓聯社",
}
# What may stand after an agency's name without making it another name: "AP file", "AFP Photo", "dpa/Archiv".
QUALIFIER = re.compile(
    r"(?:\s+|-)(?:photos?|images?|pictures?|pics?|files?|archives?|archivo|arquivo|archivio|archiv|archivbild|arkiv|arkisto"
    r"|foto|fotos|photo file|file photo|pool|wire|handout|stringer|via|bild|zentralbild|sport|news agency|agency"
    r"|أرشيف|أرشيفية|архив|arşiv)$"
)
PIECE = re.compile(
    r"\s*[/|,;+()\[\]（）]\s*|\s+(?:via|vía|für|for|per|through|and|und|och|og|et|y|e|by)\s+|\s+[-–—]\s+"
)


def _key(name: str) -> str:
    """Fold a name as the look-up does: width, case, the sign before it and the stop after it."""
    return normalize("NFKC", name).strip(" \t.©@:").casefold()


def _spellings(table: dict[str, str]) -> dict[str, str]:
    """Map every folded spelling of a table to the usual one."""
    return {_key(name): usual for usual, others in table.items() for name in (usual, *others.split("|")) if name}


TEXT_KEYS = _spellings(TEXT_AGENCIES)
LIBRARY_KEYS = _spellings(LIBRARIES)
KEYS = LIBRARY_KEYS | TEXT_KEYS
# Their first three characters; a name of two is the end of its text, or a blank or a hyphen follows.
KEY_STARTS = frozenset(start[:3] for key in KEYS for start in (key, f"{key} ", f"{key}-"))
LATER_WORDS = frozenset(word for key in KEYS for word in key.split()[1:])
# The last words of all of them: a line that ends otherwise, and has no slash or mark, ends in no agency.
END_WORDS = frozenset(key.split()[-1] for key in KEYS) | frozenset(
    (
        "photo",
        "photos",
        "image",
        "images",
        "picture",
        "pic",
        "pics",
        "file",
        "archive",
        "archiv",
        "foto",
        "wire",
        "handout",
    )
)


def _known(name: str, keys: dict[str, str]) -> str:
    """Return the usual spelling of a name, with or without "Photo", "file" and the like after it, or ""."""
    key = _key(name).removeprefix("via ")
    if key[:3] not in KEY_STARTS:
        return ""
    while key and key not in keys:
        shorter = QUALIFIER.sub("", key)
        if shorter == key:
            return ""
        key = shorter
    return keys.get(key, "")


def may_be_agency(text: str) -> bool:
    """Whether a text may start with the name of an agency: a cheap test that most texts fail."""
    start = text[:8].lstrip(" \t.©@:").casefold()
    return start[:3] in KEY_STARTS or not start.isascii() or start.startswith("via ")


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency or a picture library.

    >>> is_agency("AFP"), is_agency("AP file"), is_agency("Lena Hartwell")
    (True, True, False)
    """
    return _known(name, KEYS) != ""


def is_library(name: str) -> bool:
    """Whether a name signs pictures only, so that by itself it is a photo credit.

    >>> is_library("Getty Images"), is_library("PTI Photo"), is_library("Reuters")
    (True, True, False)
    """
    return _known(name, LIBRARY_KEYS) != "" or (is_agency(name) and QUALIFIER.search(_key(name)) is not None)


def find_agency(credit: str) -> str:
    """Return the first known agency or library named in a credit, in its usual spelling, or "".

    >>> find_agency("Joana Pires / REUTERS"), find_agency("AP/dpa | Mary Altmann"), find_agency("Coastal Echo")
    ('Reuters', 'AP', '')
    """
    for piece in PIECE.split(credit):
        if found := _known(piece, KEYS) or _embedded(piece):
            return found
    return ""


def _embedded(piece: str) -> str:
    """Return the agency whose name is the first or last words of a longer piece: "AFP Photo Lena", "PTI फोटो"."""
    words = piece.split()
    ends = [words[:1], words[:2], words[-1:], words[-2:]] if len(words) > 1 else []
    return next((found for end in ends if (found := _known(" ".join(end), KEYS))), "")
