"""Photo credits as Japanese, Chinese and Korean papers write them.

There the word that marks a credit stands last ("佐藤健撮影", "新华社记者 王强 摄", "독자 제공"), and a stop, a comma
or the sign "＝" parts the credit from the caption; or it stands first, before a slash ("圖／讀者提供").
"""

import re
from collections.abc import Iterator

from newsnorm.grammar.agencies import is_agency
from newsnorm.grammar.characters import has_any

__all__ = [
    "DIVIDED",
    "ENDINGS",
    "SIGNED_TAILS",
    "are_agencies",
    "is_claim",
    "is_copied",
    "is_dated_scene",
    "is_given",
    "is_taken",
    "names_person",
    "native_credits",
    "signed_credits",
    "signs_stories",
]

REACH = 60  # characters; no credit of this kind is longer
LONGEST_TAKEN = 25
DIGITS = "0-9０-９"
HAN = "\u3400-\u9fff々"
STOPS = "。！？…」』”"
# "撮影" and "提供" are verbs, too: after these particles and adverbs something is filmed or served.
SERVED = re.compile(
    rf"[{HAN}{DIGITS}\u30a0-\u30ff）」][をでがにもはとへ]$|を$|から$|[{DIGITS}].{{0,4}}[日月年時分頃]$"
    r"|(?:免[费費]|[无無][偿償]|首次|主[动動]|[情资資信]?[報报料息]|服[务務]|[继繼][续續]|[将將][会會]?|可|[为為].{1,12}|向.{1,12}|(?<!片)[由从從].{1,12})$"
)
GIVEN = ("撮影", "提供", "写す")
PHOTOGRAPHY = ("摄影", "攝影")
TAKEN = (*GIVEN, *PHOTOGRAPHY, "摄", "攝", "供图", "供圖")
HOUSE = re.compile(r"[记記]者|[社报報网網]|[／/]")
LONGEST_HOUSE = 9  # characters
NO_NAME = re.compile(r"[©ⓒ()\[\]{}<>?!。！？，“”„«»＝]")
# What stands before a slash or a bar as others write "Photo:".
DIVIDED = re.compile(
    r"(?:[图圖](?:片(?:来源|來源|提供)?|源)?|[摄攝](?:影)?|照片|[资資]料[图圖照]片?|示意[图圖]|写真(?:提供)?|撮影|사진(?:제공)?|그래픽)"
    r"\s?(?:[／/｜|丨]|ㅣ|(?<=[真影])・)\s?(?!文|動画|図版|イラスト|映像|영상|[图圖]|[视視][频頻])(?=\S)"
)
# After a stop: who took or gave the picture. After a comma or "＝": the same in Japanese.
CHINESE = re.compile(
    rf"(?:(?<=[{STOPS}）)])\s?|(?<=\s))"
    rf"([^{STOPS}，、：:（）()\s][^{STOPS}，、：:（）()]{{1,23}}(?:[摄攝]影?|供[图圖]))"
    rf"(?:\s?[{DIGITS}]{{2,4}}年[{DIGITS}]{{1,2}}月[{DIGITS}]{{1,2}}日)?$"
)
CHINESE_SENT = re.compile(
    rf"(?:(?<=[{STOPS}）)])\s?|(?<=\s))([{HAN}]{{2,8}}[发發][（(][^（）()。]{{2,24}}[摄攝][）)])$"
)
CHINESE_GIVEN = re.compile(
    rf"(?<=[{STOPS}])\s?([{HAN}A-Za-z][{HAN}\w·]{{1,14}}(?:提供|截[图圖]|[档檔]案照片?|[图圖]片)"
    rf"|[{HAN}\w·]{{0,15}}[资資]料[图圖照]片?)$"
)
JAPANESE = re.compile(
    rf"(?<=[、，＝=])([{HAN}\u3040-\u30ff\w・][{HAN}\u3040-\u30ff\w・ \u3000]{{1,18}}(?:撮影|提供写真|提供|写す))$"
)
KOREAN_PICTURE = r"캡[처쳐]|갈무리|자료사진|사진기자단|공동취재단|공동취재사진|DB"
KOREAN_GIVER = (
    r"(?:독자|시민|시청자|네티즌|누리꾼|제보자|주민|유족|가족|본인|[가-힣]{1,12}(?:[군시도청서부원대측회단실씨처팀국당인]|학교"
    r"|[공회]사|그룹|구청|경찰|센터|본부|재단|은행|전자|건설|항공|박물관|미술관|엔터테인먼트|컴퍼니|뉴스|일보|신문|통신|방송))"
)
KOREAN_GIVEN = re.compile(rf"(?:[가-힣A-Z]\S{{0,11}} ){{0,2}}{KOREAN_GIVER} 제공")
SERVICES = re.compile(
    r"무료|유료|할인|식사|점심|저녁|간식|숙소|정보|자료|서비스|혜택|음료|선물|기회|무상|편의|지원|현금"
)
KOREAN = re.compile(rf"(?<=[.!?…)\]”])\s?((?:[^\s.!?…]{{1,12}} ){{0,3}}\S{{0,12}}(?:제공|{KOREAN_PICTURE}))$")
KOREAN_REPORTER = re.compile(
    r"(?<=[.])\s((?:[가-힣]{2,4} ?= ?)?[가-힣]{2,4}(?:·[가-힣]{2,4})? (?:[가-힣]{0,4}기자|[가-힣]{0,4}특파원)"
    r"(?: [\w.+-]{1,30}@[\w.-]{4,30})?)$"
)
# A caption tells what is seen, in the present or without a verb; a report says what happened.
KOREAN_SCENE = re.compile(r"(?:있다|보인다|[가-닣닥-힣])\.$")
# "(사진은 ...) 2020.07.14. quist@paper.example", "... 2018.2.25.": the day, as agencies put it behind a caption.
KOREAN_DAY = re.compile(r"(?<=[.)])\s?20\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?(?:\s?/?\s?[\w.+-]{1,30}(?:@[\w.-]{4,30})?)?$")
# "…＝３日、東京・霞が関", "…＝東京・霞が関で13日": day and place, as Japanese papers put them behind a caption.
DAY = rf"(?:[{DIGITS}]{{4}}年)?(?:[{DIGITS}]{{1,2}}月)?(?:[{DIGITS}]{{1,2}}日)?"
HOUR = (
    rf"(?:午前|午後|未明|早朝|朝|昼|夕方?|夜)?(?:[{DIGITS}]{{1,2}}時(?:[{DIGITS}]{{1,2}}分|半)?(?:すぎ|過ぎ|ごろ|頃)?)?"
)
SCENE = re.compile(
    rf"[＝=](?=[^、]{{0,24}}[日月年])(?:{DAY}{HOUR}、[^、。＝=「」]{{2,24}}(?:、[^、。＝=「」]{{2,20}})?"
    rf"|[^、。＝=「」{DIGITS}]{{2,24}}で、?{DAY}{HOUR}|{DAY}{HOUR}(?:、[^、。＝=「」]{{2,24}}で)?撮影)$"
)
FEWEST = 8  # characters of what is seen
# In brackets: where a picture was copied from, or that it is an old one.
COPIED = re.compile(
    r"(?:[图圖][／/：:])?(?:翻[攝摄拍]|[擷截撷]取?自|取自|[網网][絡络路上]?[图圖]片?$|(?:[視视][頻频]|影片|[網网][頁页]|[畫画]面)截[图圖]$).{0,20}"
    r"|[图圖]片[来來](?:自|源).{2,12}|[资資]料[图圖照]片?[，、,].{2,14}[摄攝]"
    r"|(?![见見如下上附点點]).{0,10}(?:[资資]料[图圖照]片?|[档檔]案照片?|[網网]上[图圖]片)"
    rf"|.{{0,16}}(?:{KOREAN_PICTURE})"
)
CLAIM = re.compile(rf"[©ⓒ]\s?[{HAN}\u30a0-\u30ff]{{2,12}}(?:新聞社?|新報社?|日報社?|[报報]社)")
AGENCY_PARTS = re.compile(r"[＝=・/]")
BEFORE_AGENCY = re.compile(r"[＝=、。\s]")
# The last two characters of whatever these find: most lines end otherwise.
ENDINGS = (
    "写真",
    "撮影",
    "提供",
    "写す",
    "摄",
    "攝",
    "摄影",
    "攝影",
    "图",
    "圖",
    "摄）",
    "攝）",
    "摄)",
    "攝)",
    "照",
    "图片",
    "圖片",
    "照片",
    "日",
)
SIGNED_TAILS = ("제공", "캡처", "캡쳐", "갈무리", "사진", "자단", "재단", "DB", "기자", "특파원")


def is_claim(line: str) -> bool:
    """Whether a line is the sign of copyright and a paper of Japan or China, as below their stories.

    >>> is_claim("©海辺新聞社"), is_claim("© 연합뉴스")
    (True, False)
    """
    return line[:1] in ("©", "ⓒ") and CLAIM.fullmatch(line) is not None


def is_taken(text: str) -> bool:
    """Whether a text says who took or gave a picture, and nothing else.

    >>> is_taken("佐藤健撮影"), is_taken("受访者供图"), is_taken("無料で食事を提供"), is_taken("早餐免费提供")
    (True, True, False, False)
    """
    if not text.endswith(TAKEN) or len(text) >= LONGEST_TAKEN or NO_NAME.search(text):
        return False
    word = next(word for word in TAKEN if text.endswith(word))
    before = text[: -len(word)].rstrip()
    if word in PHOTOGRAPHY and not HOUSE.search(text):
        return False  # what somebody likes to do
    if " " in before and len(before.partition(" ")[0]) > LONGEST_HOUSE and not HOUSE.search(before):
        return False  # a caption and the name behind it
    return not (word in GIVEN and SERVED.search(before))


def is_given(text: str) -> bool:
    """Whether a Korean text says who gave a picture; food and services are given, too.

    >>> is_given("독자 제공"), is_given("점심 식사 제공")
    (True, False)
    """
    return text.endswith("제공") and KOREAN_GIVEN.fullmatch(text) is not None and not SERVICES.search(text)


def is_copied(text: str) -> bool:
    """Whether what stands in brackets says where a picture was copied from, or that it is an old one.

    >>> is_copied("翻攝自臉書"), is_copied("见下方资料图片")
    (True, False)
    """
    return COPIED.fullmatch(text) is not None


def is_dated_scene(line: str) -> bool:
    """Whether a line ends in the day and the place of a picture, as captions of Japanese and Korean agencies do.

    >>> is_dated_scene("移送のため警視庁を出る容疑者＝３日、東京・霞が関"), is_dated_scene("東京＝佐藤健、大阪＝李芬")
    (True, False)
    """
    tail = line[-REACH:]
    if line[-1].isdigit() or line[-1] == "." or "@" in tail:
        found = KOREAN_DAY.search(tail)
        return found is not None and KOREAN_SCENE.search(tail[: found.start()]) is not None
    if "＝" not in tail and "=" not in tail:
        return False
    found = SCENE.search(tail)
    return found is not None and len(line) - len(tail) + found.start() >= FEWEST


def signs_stories(credit: str) -> bool:
    """Whether a credit is of agencies, or of a reporter, who sign a story just like that.

    >>> signs_stories("AP＝共同"), signs_stories("김하나 기자"), signs_stories("佐藤健撮影")
    (True, True, False)
    """
    if "기자" in credit or "특파원" in credit:
        return True
    return are_agencies(credit)


def names_person(credit: str) -> bool:
    """Whether a credit has more to it than the agency, the reporter or the initials that sign a story.

    >>> names_person("Ada Quist/AFP"), names_person("AFP"), names_person("aq")
    (True, False, False)
    """
    if is_agency(credit) or signs_stories(credit):
        return False
    return not credit.isascii() or (" " in credit and credit[0].isupper())


def are_agencies(text: str) -> bool:
    """Whether a text is names of agencies with "＝" or "・" between them, as in "AP＝共同"."""
    return not text.isascii() and has_any(text, "＝=・") and all(map(is_agency, AGENCY_PARTS.split(text)))


def native_credits(line: str) -> Iterator[tuple[int, str]]:
    """Find the credits that are sure, as offset and text.

    >>> list(native_credits("閉山式で握手を交わす所長＝2002年1月、北海道釧路市、佐藤健撮影"))
    [(28, '佐藤健撮影')]
    """
    base = max(0, len(line) - REACH)
    tail = line[base:]
    if tail.endswith(SIGNED_TAILS):
        found = KOREAN.search(tail)
        if found and (not found[1].endswith("제공") or is_given(found[1])):
            yield base + found.start(1), found[1]
    if not tail.endswith(ENDINGS):
        return
    for form in (CHINESE, CHINESE_SENT):
        if found := form.search(tail):
            yield base + found.start(1), found[1]
    for form in (JAPANESE, CHINESE_GIVEN):
        if (found := form.search(tail)) and (not found[1].endswith(GIVEN) or is_taken(found[1])):
            yield base + found.start(1), found[1]


def signed_credits(line: str) -> Iterator[tuple[int, str, bool]]:
    """Find agencies after "＝" or a comma, which are sure after "＝", and reporters after a Korean caption.

    >>> list(signed_credits("手を振る両首脳＝14日、ジャカルタ、ロイター＝共同"))
    [(18, 'ロイター＝共同', True)]
    """
    base = max(0, len(line) - REACH)
    tail = line[base:]
    if not tail.isascii() and has_any(tail, "＝="):
        starts = [found.end() for found in BEFORE_AGENCY.finditer(tail)][-4:]
        for start in starts:
            if is_agency(tail[start:]) or are_agencies(tail[start:]):
                yield base + start, tail[start:], True
                return
    found = KOREAN_REPORTER.search(tail) if "기자" in tail or "특파원" in tail else None
    if found and KOREAN_SCENE.search(tail[: found.start()]):
        yield base + found.start(1), found[1], False
