"""The grammar of time stamps: which lines are made of dates, clock times and their labels, and of nothing else.

Words are folded: lower case, plain apostrophes, no dot over or under a Turkish i. The months of a language stand
together, and no word has to be unique to one language, because a line counts only when each of its words is here.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from newsnorm.grammar.datewords import MORE_WORDS, WHOLE
from newsnorm.grammar.memory import REMEMBERED
from newsnorm.grammar.wordlist import words

__all__ = ["Stamp", "is_stamp", "may_be_stamp", "may_end_in_stamp", "read_stamp", "without_stamp"]

LONGEST = 160  # characters

MONTHS = words(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec januar februar märz mai juni juli oktober dezember jänner mär mrz okt dez janvier février
    mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc enero febrero marzo abril
    mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic gennaio febbraio aprile
    maggio giugno luglio settembre ottobre dicembre gen mag giu lug set ott janeiro fevereiro março maio junho julho
    setembro outubro novembro dezembro fev out januari februari maart mei augustus mrt января февраля марта апреля
    мая июня июля августа сентября октября ноября декабря янв фев мар апр авг сен окт ноя дек січня лютого березня
    квітня травня червня липня серпня вересня жовтня листопада грудня stycznia lutego marca kwietnia maja czerwca
    lipca sierpnia września października listopada grudnia ledna února března dubna května června července srpna září
    října listopadu prosince ocak şubat mart nisan mayis haziran temmuz ağustos eylül ekim kasim aralik maret agustus
    desember agu augusti maj oktober يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
    شباط آذار نيسان أيار حزيران تموز آب أيلول جانفي فيفري أفريل جوان جويلية أوت जनवरी फरवरी मार्च अप्रैल मई जून जुलाई
    अगस्त सितंबर अक्टूबर नवंबर दिसंबर styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień październik
    listopad grudzień sty lut kwi cze lip wrz paź lis gru sie
    """
)
WEEKDAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag
    dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi jeudi
    vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì
    venerdì sabato domenica segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag
    zaterdag zondag понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа п'ятниця
    субота неділя poniedziałek wtorek środa czwartek piątek sobota niedziela pazartesi sali çarşamba perşembe cuma
    cumartesi pazar senin selasa rabu kamis jumat jum'at sabtu minggu måndag tisdag onsdag torsdag fredag lördag
    söndag mån tis ons tors fre lör sön tir tor lør søn vr za zo wo mandag tirsdag lørdag søndag الإثنين الاثنين
    الثلاثاء الأربعاء الخميس الجمعة السبت الأحد सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार 月曜日 火曜日
    水曜日 木曜日 金曜日 土曜日 日曜日 월요일 화요일 수요일 목요일 금요일 토요일 일요일 星期一 星期二 星期三 星期四
    星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 월 화 수 목 금 토 日 月 火 水 木 金 土 thứ hai ba tư năm
    sáu bảy chủ nhật
    """
)
LABELS = words(
    """
    published publish publication posted updated update updates modified created date issued uploaded edited stand
    aktualisiert veröffentlicht erstellt erschienen publiziert datum zuletzt geändert online publié publiée mis mise
    jour modifié modifiée créé publicado publicada actualizado actualizada actualización creado pubblicato pubblicata
    aggiornato aggiornata aggiornamento modifica modificato atualizado atualizada atualização gepubliceerd bijgewerkt
    gewijzigd aangepast geplaatst geüpdatet udgivet endret ändrad обновлено опубликовано публикации изменено оновлено
    опубліковано створено aktualizacja opublikowano publikacji dodano giriş güncelleme güncellendi yayinlanma
    yayinlandi yayin tarihi publicerad publicerat uppdaterad uppdaterat publisert oppdatert publiceret opdateret
    offentliggjort uppfært diperbarui terbit diterbitkan 更新 公開 配信 掲載 最終更新 最終更新日 発表 发布 发布时间
    更新时间 发布于 发表于 時間 时间 日期 입력 수정 승인 기사입력 최종수정 등록 업데이트 송고 作成 تحديث نشر النشر
    تاريخ अपडेटेड अपडेट प्रकाशित 公開日 更新日 配信日 掲載日 投稿日 公開日時 更新日時 配信日時 投稿 初出 記事入力
    入力 發布 發布時間 發布日期 發表時間 更新時間 更新日期 最後更新 最新更新 最后更新 发布日期 发表时间 发稿时间
    更新于 更新於 上稿時間 刊登 입력시간 수정시간 기사수정 기사승인 승인시간 등록일 입력일 게재 발행 게시 최종
    최종업데이트 actualisé actualisée publicación modificado pubblicazione aktualizacji zaktualizowano publikacja
    modyfikacja utworzono postat diposting ditulis written escrito skrivet skrevet geschreven geschrieben scritto
    """
)
CLOCKS = words(
    """
    am pm uhr uhrzeit h u kl klo klokken hrs hours ore wib o'clock gmt utc est edt et cst cdt ct mst mdt mt pst pdt
    pt bst ist cet cest cat eat wat sast amt brt clt eet eest nzst nzdt jst kst aest aedt hkt sgt msk мск wib wita
    wit uk pukul saat saatlik godz ч час время 午前 午後 上午 下午 오전 오후 時 时 点 點 分 秒 시 बजे صباحا مساء ص م
    hne hae hnc hac hnp hap ar mx hs
    """
)
AGO = words(
    """
    ago vor il y a hace fa há atrás geleden назад тому temu önce lalu yang sedan siden för for 前 전 منذ قبل पहले
    just now gerade eben
    """
)
UNITS = words(
    """
    min mins minute minutes minuten minuto minutos minuti sec secs second seconds sekunden hr hrs hour hours stunde
    stunden std day days tag tagen tage week weeks woche wochen month months monat monaten year years jahr jahren
    heure heures jour jours semaine semaines mois an ans hora horas día días dia dias semana semanas mes meses mese
    mesi ora ore giorno giorni settimana settimane uur dag dagen weken maanden минут минуты час часа часов день дня
    дней хвилин години годин minut minuty godzin godziny dni dakika saat gün menit jam hari minggu bulan minuter
    timmar timme timer time dagar dage dager minutter 分 分鐘 分钟 小時 小时 時間 天 日 분 시간 일 دقيقة دقائق ساعة
    ساعات أيام मिनट घंटे दिन
    """
)
TODAY = words(
    """
    today yesterday heute gestern aujourd'hui hier hoy ayer oggi ieri hoje ontem vandaag gisteren сегодня вчера
    dzisiaj dziś wczoraj bugün dün idag i dag igår går 今日 昨日 今天 昨天 오늘 어제 اليوم أمس
    """
)
GLUE = words(
    """
    at on last first the of and original originally st nd rd th a p m am um der den letzte letzter à le du de
    dernière dernières er el las los la última ultima último ultimo hora hs il alle dal em às as ús laatste laatst om
    op в о г года г. р дата data w dnia son pada sist senest senast den d og och i kl på seit آخر في الساعة को बजकर
    पर 年 月 日 号 號 년 월 일 º ª time zone t z d. 有料会員限定 有料会員限定記事 有料記事 有料会員記事 会員限定
    会員限定記事 会員記事 ostatnia ostatniej
    """
)
READ = words(
    """
    read reading lesezeit lesedauer temps lecture lectura leitura lettura tempo tiempo estimated leestijd czytania
    okuma süresi læsetid lästid lestid baca waktu чтения время 文字 字 読了 阅读 de di ca about ungefähr
    """
)
KINDS = {"month": MONTHS, "day": WEEKDAYS, "label": LABELS, "clock": CLOCKS, "ago": AGO, "unit": UNITS, "today": TODAY}
KIND_OF: dict[str, set[str]] = {}
for _kind, _words in (*KINDS.items(), ("glue", GLUE), ("read", READ), *MORE_WORDS):
    for _word in _words:
        KIND_OF.setdefault(_word, set()).add(_kind)
HEAD = 3  # characters; what is glued into one ASCII word has as many at least
HEADS = frozenset(word[:HEAD] for word in KIND_OF)
HALVES = ("am", "pm")  # of the day, the two letters that what follows is glued to ("6:12amThursday")

NUMBER = re.compile(r"\d+")
SIGNS = " .,:;/|()[]（）：、。，،・·•–—-*@+"  # no part of a word here
WORD = re.compile(r"[^\s\d.,:;/|()\[\]（）：、。，،・·•–—\-*@+]+")
TOKEN = re.compile(rf"{NUMBER.pattern}|{WORD.pattern}")
DATE = re.compile(
    r"(?<!\d)(?:\d{1,2} ?[./·-] ?\d{1,2} ?[./·-] ?(?:\d{4}|\d{2})|\d{4}[./-] ?\d{1,2}[./-] ?\d{1,2})(?!\d)"
)
NATIVE_DATE = re.compile(r"\d{1,2} ?[月월] ?\d{1,2} ?[日日号號일]")
CLOCK = re.compile(r"(?<![\d.])[012]?\d ?[:.h時时点시] ?[0-5]\d(?!\d)|(?<!\d)[012]?\d ?(?:am|pm|uhr|u|h)\b")
COUNT = re.compile(r"\d ?[^\W\d]+\.?\s*$")  # "7 hours", after words were looked up
LAST_WORDS = 24  # characters at the end of a line that hold its last word or two
DURATION = 4  # digits; a longer number counts no minutes, hours or days


class Stamp(NamedTuple):
    """What a line of dates and times holds."""

    date: bool
    clock: bool
    label: bool
    ago: bool
    read: bool

    @property
    def timed(self) -> bool:
        """Whether it says when."""
        return self.date or self.clock or self.ago


@lru_cache(maxsize=REMEMBERED)
def read_stamp(key: str) -> Stamp | None:
    """Read a folded line as a time stamp, or return None where any word of it is something else.

    >>> read_stamp("published: june 3, 2021, 6:12 pm")
    Stamp(date=True, clock=True, label=True, ago=False, read=False)
    >>> read_stamp("december 12, 1991 was the coldest night")
    """
    if len(key) > LONGEST:
        return None
    kinds: set[str] = set()
    for match in WORD.finditer(key):  # one by one: most lines show with their first word that they are no stamp
        if (kind := _kinds(match[0])) is None:
            return None
        kinds |= kind
    return _stamp(key, WORD.findall(key), kinds)


def may_be_stamp(key: str) -> bool:
    """Whether the first word of a folded line can be one of a time stamp: a cheap test that most lines fail.

    >>> may_be_stamp("june 3, 2021"), may_be_stamp("port reopens on june 3, 2021")
    (True, False)
    """
    first = key.partition(" ")[0]
    return not first.isalpha() or _kinds(first) is not None


def is_stamp(line: str) -> bool:
    """Whether a line is a time stamp and nothing else, or empty.

    >>> is_stamp("Published 4 months ago"), is_stamp("Ada Quist | 4 months ago")
    (True, False)
    """
    for token in TOKEN.finditer(line):
        if not token[0].isdigit() and _kinds(token[0].lower()) is None:
            return False
    return without_stamp(line)[0] == ""


def _stamp(key: str, found: list[str], kinds: set[str]) -> Stamp:
    """Judge a line by the kinds of its words, all known, and by its numbers."""
    numbers = NUMBER.findall(key)
    if not numbers:
        return Stamp(False, False, "label" in kinds, False, False)
    counted = any(len(number) < DURATION for number in numbers)
    ago = counted and "ago" in kinds and "unit" in kinds  # "ago" is August in Spanish, too
    month = "month" in kinds and (not ago or any(len(number) == DURATION for number in numbers))
    date = month or DATE.search(key) is not None or NATIVE_DATE.search(key) is not None
    clock = CLOCK.search(key) is not None
    read = counted and not date and not clock and not ago and _is_reading(found, kinds)
    label = any("label" in KIND_OF.get(word, ()) for word in found)
    return Stamp(date, clock or "today" in kinds, label, ago, read)


def _is_reading(found: list[str], kinds: set[str]) -> bool:
    """Whether the words say how long something takes to read."""
    return "read" in kinds and ("unit" in kinds or "文字" in found or "字" in found)


def _kinds(word: str) -> set[str] | None:
    """Return the kinds of a word, or of the two words that were glued into one ("UhrLesedauer")."""
    if word in KIND_OF:
        return KIND_OF[word]
    if word[:2] in HALVES and word[2:] in KIND_OF:
        return KIND_OF[word[:2]] | KIND_OF[word[2:]]
    least = HEAD if word.isascii() else 1
    if (least == HEAD and word[:HEAD] not in HEADS) or word in WHOLE:
        return None
    for cut in range(least, min(len(word), 24) - least + 1):
        if word[:cut] in KIND_OF and word[cut:] in KIND_OF:
            return KIND_OF[word[:cut]] | KIND_OF[word[cut:]]
    return None


def may_end_in_stamp(line: str) -> bool:
    """Whether the last word of a line can be the last one of a time stamp: a cheap test that most lines fail."""
    words = line[-LAST_WORDS:].rstrip(SIGNS).rsplit(None, 1)[-1:]
    return not words or not words[0].isalpha() or words[0].lower() in KIND_OF


@lru_cache(maxsize=REMEMBERED)
def without_stamp(line: str) -> tuple[str, Stamp | None]:
    """Split the time stamp at the end off a line; return what stands before it, and the stamp.

    >>> without_stamp("Ada Quist | Published 4 months ago")[0]
    'Ada Quist'
    >>> without_stamp("Ada Quist covers ports.")
    ('Ada Quist covers ports.', None)
    """
    start = len(line)
    if start > LONGEST or not may_end_in_stamp(line):
        return line, None
    last = TOKEN.findall(line[-LAST_WORDS:])[-1:]
    if not last or not (last[0].isdigit() or last[0].lower() in KIND_OF):
        return line, None
    for token in reversed(list(TOKEN.finditer(line))):
        if not token[0].isdigit() and _kinds(token[0].lower()) is None:
            break
        start = token.start()
    stamp = read_stamp(line[start:].lower()) if start < len(line) else None
    before = line[:start].rstrip()
    glued = before[-1:].isalpha() and not NUMBER.search(line, start)  # "Quist Park update"
    if stamp is None or glued or not (any(stamp) or COUNT.search(line, max(start, len(line) - LAST_WORDS))):
        return line, None
    return before.rstrip(" \t|/•·–—-,(:"), stamp
