"""Bylines in scripts without capitals, and those in which a desk, a place and an agency sign.

Where no capital shows a name, a name is two to four words of one script that are none of the small words which hold
sentences together; so it counts only after a label, or where something else says that a byline stands there.
"""

import re
from unicodedata import category

from newsnorm.grammar.agencies import is_agency
from newsnorm.grammar.names import are_names
from newsnorm.grammar.wordlist import words

__all__ = ["LOCAL_LABELS", "are_plain_names", "is_local_byline", "is_plain_signature", "labelled_pieces"]

LONGEST_NAME = 40  # characters
LONGEST = 70
NAME_WORDS = (2, 4)
PLACE_WORDS = 3
MOST_NAMES = 4
ARABIC = ("\u0600", "\u06ff")
DEVANAGARI = ("\u0900", "\u097f")
# Words that no name has: what stands beside them is a sentence or a heading.
NO_NAME = words(
    """
    في من على إلى الى عن مع أن إن ما لا لم لن هل كيف لماذا متى أين هذا هذه ذلك تلك التي الذي هو هي بين بعد قبل حتى
    عند خلال ضد كان كانت يقول تقول قال قالت ثم أو بلا دون حول أخبار الأخبار اليوم أمس غدا عام كل بعض غير وفق بحسب رغم
    منذ تحت فوق أمام وراء نحو ولا كما لكن أيضا جديد جديدة
    में के का की को से पर ने और है हैं था थे थी नहीं यह ये वह वे तो भी ही या लिए तक साथ बाद पहले कर करें हुआ हुई हुए
    गया गई गए क्या कैसे कब क्यों जो एक इस उस अब आज कल खबर खबरें न्यूज समाचार
    """
)
# Before a colon and a name, besides `AUTHOR_LABELS`.
LOCAL_LABELS = words(
    """
    edited_by reported_by posted_by published_by authored_by curated_by produced_by updated_by compiled_by translated_by
    автор_статьи автор_материала автор_текста авторы_материала материал_подготовил материал_подготовила подготовил
    подготовила подготовили корреспондент журналист корректор текст_и_фото фото_и_текст беседовал беседовала записал
    записала интервьюер спецкор
    yazan hazırlayan hazirlayan derleyen röportaj söyleşi çeviri çeviren kamera haber_kamera haber-kamera haber_merkezi
    red laporan kontributor redaktur penyunting jurnalis wartawan tim_penulis
    كتب كتبت الكاتبة المحررة تحرير إعداد أعده أعدها أعد_التقرير حوار حاوره حاورها حاورته حاورتها أجرى_الحوار
    أجرت_الحوار ترجمة تقرير مراسل مراسلة متابعة صحفي
    लेखिका द्वारा रिपोर्ट रिपोर्टर संवाददाता प्रस्तुति अनुवाद
    """
)
BETWEEN_LABELS = re.compile(r"\s*[/|;·•]\s*|,\s+|\s+[-–—]\s+")
LISTED = re.compile(r"\s*[،,/&]\s*|\s+और\s+|\s+एवं\s+")
# The last word, or the first, of what a paper calls those who signed a story together.
DESKS = words("डेस्क संवाददाता ब्यूरो टीम एजेंसी एजेंसियां एजेंसियाँ प्रतिनिधि")
# Who sends a story from where: "عمّان - مراسل «الغد»".
SENDERS = words("مراسل مراسلة مراسلنا مراسلتنا موفد موفدة موفدنا مكتب خاص خاصّ مراسلو")
PARTED = re.compile(r"\s+[-–—ـ|]\s*|\s*[-–—ـ|]\s+|\s*[:/]\s*|(?<=\w)[-–—](?=\w)")
CITIES = words(
    """
    القاهرة بيروت دمشق بغداد عمان عمّان الرياض جدة دبي أبوظبي الدوحة الكويت المنامة مسقط صنعاء عدن الخرطوم طرابلس
    بنغازي تونس الجزائر الرباط نواكشوط غزة القدس لندن باريس واشنطن نيويورك موسكو برلين أنقرة إسطنبول اسطنبول طهران
    جنيف بروكسل حلب إدلب الموصل أربيل البصرة النجف كركوك الإسكندرية الاسكندرية الدمام مقديشو روما مدريد بكين نيودلهي
    تعز رام_الله الدار_البيضاء القدس_المحتلة بورتسودان نابلس الخليل جنين
    """
)
FILMED = words("haber kamera foto fotoğraf")


def are_plain_names(text: str) -> bool:
    """Whether a text is a name, or names, in a script without capitals.

    >>> are_plain_names("رامي حداد"), are_plain_names("रवि सेन और अनु राय"), are_plain_names("كتب على الجدار")
    (True, True, False)
    """
    names = LISTED.split(text.strip(" .،"))
    return len(names) <= MOST_NAMES and all(map(_is_plain_name, names))


def is_plain_signature(line: str) -> bool:
    """Whether a line is such names with a place beside them at most; where it stands has to tell.

    >>> is_plain_signature("अनु राय, पटना"), is_plain_signature("अनु राय पटना में थीं")
    (True, False)
    """
    text = line.strip(" .।")
    if text.isascii() or len(text) > LONGEST:
        return False
    name, _, place = text.partition(",")
    if are_plain_names(text) or (_is_plain_name(name) and _is_place(place)):
        return True
    city, *sender = PARTED.split(text)
    return city.replace(" ", "_") in CITIES and len(sender) == 1 and _is_plain_name(sender[0])


def labelled_pieces(text: str) -> list[str]:
    """Split a line of several labels ("Rep: Ada Quist/ Red: Tom Vale") where one ends; a name alone is no piece.

    >>> labelled_pieces("Rep: Ada Quist, Li Fen/ Red: Tom Vale")
    ['Rep: Ada Quist', 'Red: Tom Vale']
    """
    pieces = BETWEEN_LABELS.split(text) if text.count(":") > 1 else [text]
    return [piece for piece in pieces if ":" in piece or not (are_names(piece) or are_plain_names(piece))]


def is_local_byline(text: str) -> bool:
    """Whether a line says who sent the story: a desk, a place and its correspondent, names and an agency.

    >>> is_local_byline("डिजिटल डेस्क, पटना"), is_local_byline("عدن - مراسل «المرفأ»")
    (True, True)
    >>> is_local_byline("Ada QUIST/İZMİR, (DHA)"), is_local_byline("عدن - مدينة تنتظر")
    (True, False)
    """
    if len(text) > LONGEST:
        return False
    if text[-1:] == ")":
        return _is_filed_from(text)
    if text[:1].isascii():
        return not text.isascii() and _is_signed_by(text)
    first = text[:1]
    if DEVANAGARI[0] <= first <= DEVANAGARI[1]:
        return _is_desk(text.strip(" .।"))
    return ARABIC[0] <= first <= ARABIC[1] and _is_sent_from(text)


def _is_signed_by(text: str) -> bool:
    """Whether an English cue stands before such names ("Written by")."""
    cue, by, rest = text.partition("y ")
    cue = f"{cue.strip().lower()}y".replace(" ", "_")
    return by != "" and (cue in ("by", "written_by") or cue in LOCAL_LABELS) and are_plain_names(rest)


def _is_plain_name(text: str) -> bool:
    found = text.split()
    return NAME_WORDS[0] <= len(found) <= NAME_WORDS[1] and len(text) <= LONGEST_NAME and _are_plain(found)


def _is_place(text: str) -> bool:
    found = text.split()
    return 1 <= len(found) <= PLACE_WORDS and _are_plain(found)


def _is_house(text: str) -> bool:
    """Whether a text can be the name of a paper, which may be made of any words ("«النهار اليوم»")."""
    found = text.strip("«»").split()
    return 1 <= len(found) <= PLACE_WORDS and all(map(_is_plain, found))


def _are_plain(found: list[str]) -> bool:
    """Whether words are of a script without capitals, letters only, and none of them a small word of sentences."""
    return all(word not in NO_NAME and _is_plain(word.strip(".")) for word in found)


def _is_plain(word: str) -> bool:
    low, high = ARABIC if word[:1] <= ARABIC[1] else DEVANAGARI
    return word != "" and all(low <= letter <= high and category(letter)[0] in "LM" for letter in word)


def _is_desk(text: str) -> bool:
    """Whether a text is a desk with its house and its place ("न्यूज डेस्क, पटना")."""
    desk, *places = (piece.split() for piece in text.split(","))
    if not 1 <= len(desk) <= PLACE_WORDS or len(places) > 2 or (len(desk) == 1 and not places):
        return False
    signed = desk[-1] in DESKS or desk[0] in DESKS
    return signed and all(map(_is_plain, desk)) and all(1 <= len(place) <= PLACE_WORDS for place in places)


def _is_sent_from(text: str) -> bool:
    """Whether a text is a place and who sent the story from there, or the other way round."""
    pieces = [piece.strip() for piece in PARTED.split(text) if piece.strip()]
    if len(pieces) != 2 or not _is_place(pieces[0]):
        return False
    place, sender = pieces
    if sender[0] == "«":
        return sender[-1] == "»" and _is_house(sender)
    first, *rest = sender.split()
    if first in SENDERS:
        return _is_house(" ".join(rest)) if rest else is_agency(place)
    if place in SENDERS:
        return _is_house(sender)
    if place.replace(" ", "_") in CITIES:
        return is_agency(sender) or "." in sender
    return is_agency(place) and sender.replace(" ", "_") in CITIES


def _is_filed_from(text: str) -> bool:
    """Whether a text is names, a place and an agency, as Turkish agencies sign ("Ada QUIST/İZMİR, (DHA)")."""
    before, _, agency = text[:-1].rpartition("(")
    names, slash, place = before.rstrip(" ,-–—").rpartition("/")
    if not slash or not is_agency(agency) or is_agency(place) or not place.strip()[:1].isupper():
        return False
    return len(place.split()) <= PLACE_WORDS and all(are_names(_after_label(name)) for name in names.split("-"))


def _after_label(text: str) -> str:
    """Return who took the picture or wrote the story, without the word that says which."""
    label, colon, rest = text.partition(":")
    return rest if colon and label.strip().lower() in FILMED else text
