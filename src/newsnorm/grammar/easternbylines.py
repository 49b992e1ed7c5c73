"""Bylines as Japanese, Chinese and Korean papers write them: an office and a name, labels in a row."""

import re

from newsnorm.grammar.dates import read_stamp
from newsnorm.grammar.wordlist import words

__all__ = ["is_from_office", "is_house", "is_labelled_row", "is_reading"]

LONGEST = 120  # characters
NAME = "[\u3400-\u9fff々\u3040-\u30ff]{2,8}(?: [\u3400-\u9fff々\u3040-\u30ff]{1,4})?"
OFFICE = (
    "[\u3400-\u9fff\u30a0-\u30ff]{1,8}(?:支局長?|総局|支社|通信部|報道部|編集部|取材班|編集委員|論説委員"
    "|特派員|記者|[会経治化際動済災文]部)"
)
FROM_OFFICE = re.compile(rf"{OFFICE}[・ ＝=]{NAME}(?:[、，]{OFFICE}[・ ＝=]{NAME}|[、，・]{NAME}){{0,4}}")
OFFICE_SIGNS = ("部", "局", "班", "委員", "特派員", "記者", "支社")  # one of these is in whatever `FROM_OFFICE` matches
# "（編輯：李芬）1120518": the day, as a Taiwanese agency puts it behind its editors.
FILED_DAY = re.compile(r"(?<=[）)])\d{6,8}$")
PIECE = re.compile(r"[\s|｜丨／/;；、，]+(?=[\u3400-\u9fff\uac00-\ud7a3]{1,6}\s?[:：=])")
LABELLED = re.compile(r"([\u3400-\u9fff\uac00-\ud7a3]{1,6})\s?[:：=]\s?([^:：。！？]{0,24})")
LABELS = words(
    """
    来源 來源 稿源 出处 出處 文章来源 新闻来源 稿件来源 信息来源 作者 记者 記者
    本报记者 通讯员 撰文 文 编辑 編輯 责编 責編 责任编辑 責任編輯 值班编辑 值班編輯
    执行编辑 主编 主編 核稿 核稿編輯 编审 編審 审核 審核 审校 審校 审稿
    校对 校對 责任校对 一审 二审 三审 初审 复审 终审 监制 監製 策划
    统筹 翻译 翻譯 譯者 编译 編譯 美编 制图 製圖 摄影 攝影 摄像
    剪辑 剪輯 视频 配音 点击 点击量 点击数 浏览 浏览量 阅读 阅读量 阅读数
    评论 评论数 字号 字体 发布 发布时间 发布日期 時間 时间 日期 更新时间 更新時間
    취재 영상취재 촬영 영상촬영 영상편집 편집 그래픽 디자인 구성 영상 자막 사진
    글 기획 제작 데스크 음성 진행 출연 작가 연출
    """
)
HOUSE = re.compile(
    "[\u3400-\u9fff\u30a0-\u30ff\uac00-\ud7a3]{2,8}"
    "(?:新聞(?:デジタル|電子版)?|新報|日報|タイムス|通信社?|放送|テレビ|晚报|日报|早报|晨报|新闻网|在线|신문|일보|경제|방송|뉴스)"
)
# The reading of an author's name and the year that a note about him begins with.
READING = re.compile(r"[ぁ-ゖー]{1,8}・[ぁ-ゖー]{1,8}[\s\u3000]+\d{4}年")
CAREER = re.compile(r"入社|支局|総局|記者|編集委員|報道部")


def is_from_office(text: str) -> bool:
    """Whether a text is the offices and names of Japanese reporters.

    >>> is_from_office("社会部・佐藤健、大阪総局・鈴木花子"), is_from_office("社会部は七階にある")
    (True, False)
    """
    if not any(sign in text for sign in OFFICE_SIGNS):
        return False
    return FROM_OFFICE.fullmatch(text.strip("()（）[]【】＝= ").replace("\u3000", " ")) is not None


def is_house(text: str) -> bool:
    """Whether a text is the name of a paper or a station, as it may stand beside the date.

    >>> is_house("海辺新聞"), is_house("新聞を配る")
    (True, False)
    """
    return HOUSE.fullmatch(text) is not None


def is_labelled_row(line: str) -> bool:
    """Whether a line is labels with short values, two at least, or one with its day; a stamp may stand before them.

    >>> is_labelled_row("2023-04-26 07:52 来源：江城晚报 作者：何建国"), is_labelled_row("来源：江城晚报")
    (True, False)
    >>> is_labelled_row("（編輯：李芬）1120518"), is_labelled_row("时间：三月 地点：江城")
    (True, False)
    """
    text = line.strip()
    if len(text) > LONGEST or text.isascii():
        return False
    bare = FILED_DAY.sub("", text)
    pieces = PIECE.split(bare.strip("()（）[]【】 "))
    if len(pieces) < 2 and bare == text:
        return False
    stamp = read_stamp(pieces[0]) if text[0].isdigit() else None
    labelled = pieces[1:] if stamp is not None and stamp.timed else pieces
    found = [LABELLED.fullmatch(piece.strip()) for piece in labelled]
    return all(piece is not None and piece[1] in LABELS for piece in found)


def is_reading(line: str) -> bool:
    """Whether a line is a note about its author that begins with the reading of the name, as in Japanese papers.

    >>> is_reading("すずき・はなこ　1986年生まれ。2010年入社。大阪総局を経て社会部。"), is_reading("すずき・はなこ")
    (True, False)
    """
    return "ぁ" <= line[:1] <= "ゖ" and READING.match(line) is not None and CAREER.search(line) is not None
