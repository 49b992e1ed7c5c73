"""The grammar of time stamps: which lines are made of dates, clock times and their labels, and of nothing else.

Words are folded: lower case, plain apostrophes, no dot over or under a Turkish i. The months of a language stand
together, and no word has to be unique to one language, because a line counts only when each of its words is here.
"""

import re
from typing import NamedTuple

__all__ = ["Stamp", "read_stamp", "without_stamp"]

LONGEST = 160  # characters

MONTHS = """
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
januar februar m\u00e4rz mai juni juli oktober dezember j\u00e4nner m\u00e4r mrz okt dez
janvier f\u00e9vrier mars avril juin juillet ao\u00fbt septembre octobre novembre d\u00e9cembre janv f\u00e9vr avr juil d\u00e9c
enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic
gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug set ott
janeiro fevereiro mar\u00e7o maio junho julho setembro outubro novembro dezembro fev out
januari februari maart mei augustus mrt
января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв фев мар апр авг сен окт ноя дек
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrze\u015bnia pa\u017adziernika listopada grudnia
ledna \u00fanora b\u0159ezna dubna kv\u011btna \u010dervna \u010dervence srpna z\u00e1\u0159\u00ed \u0159\u00edjna listopadu prosince
ocak \u015fubat mart nisan mayis haziran temmuz a\u011fustos eyl\u00fcl ekim kasim aralik
maret agustus desember agu augusti maj oktober
يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
شباط آذار نيسان أيار حزيران تموز آب أيلول جانفي فيفري أفريل جوان جويلية أوت
जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
""".split()
WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes mi\u00e9rcoles jueves viernes s\u00e1bado domingo
luned\u00ec marted\u00ec mercoled\u00ec gioved\u00ec venerd\u00ec sabato domenica
segunda ter\u00e7a quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа п'ятниця субота неділя
poniedzia\u0142ek wtorek \u015broda czwartek pi\u0105tek sobota niedziela pazartesi sali \u00e7ar\u015famba per\u015fembe cuma cumartesi pazar
senin selasa rabu kamis jumat jum'at sabtu minggu m\u00e5ndag tisdag onsdag torsdag fredag l\u00f6rdag s\u00f6ndag
mandag tirsdag l\u00f8rdag s\u00f8ndag الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
월요일 화요일 수요일 목요일 금요일 토요일 일요일 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日
월 화 수 목 금 토 日 月 火 水 木 金 土
""".split()
LABELS = """
published publish publication posted updated update updates modified created date issued uploaded edited
stand aktualisiert ver\u00f6ffentlicht erstellt erschienen publiziert datum zuletzt ge\u00e4ndert online
publi\u00e9 publi\u00e9e mis mise jour modifi\u00e9 modifi\u00e9e cr\u00e9\u00e9 publicado publicada actualizado actualizada actualizaci\u00f3n creado
pubblicato pubblicata aggiornato aggiornata aggiornamento modifica modificato atualizado atualizada atualiza\u00e7\u00e3o
gepubliceerd bijgewerkt gewijzigd обновлено опубликовано публикации изменено оновлено опубліковано створено
aktualizacja opublikowano publikacji dodano giri\u015f g\u00fcncelleme g\u00fcncellendi yayinlanma yayinlandi yayin tarihi
publicerad uppdaterad publisert oppdatert publiceret opdateret offentliggjort uppf\u00e6rt diperbarui terbit diterbitkan
更新 公開 配信 掲載 最終更新 最終更新日 発表 发布 发布时间 更新时间 发布于 发表于 時間 时间 日期
입력 수정 승인 기사입력 최종수정 등록 업데이트 송고 作成 تحديث نشر النشر تاريخ अपडेटेड अपडेट प्रकाशित
""".split()
CLOCKS = """
am pm uhr uhrzeit h u kl klo klokken hrs hours ore WIB o'clock gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst ist cet cest
cat eat wat sast jst kst aest aedt hkt sgt msk мск wib wita wit pukul saat saatlik godz ч час время
午前 午後 上午 下午 오전 오후 時 时 点 點 分 秒 시 बजे صباحا مساء ص م
""".lower().split()
AGO = """
ago vor il y a hace fa h\u00e1 atr\u00e1s geleden назад тому temu \u00f6nce lalu yang sedan siden f\u00f6r for
前 전 منذ قبل पहले just now gerade eben
""".split()
UNITS = """
min mins minute minutes minuten minuto minutos minuti sec secs second seconds sekunden hr hrs hour hours stunde stunden std
day days tag tagen tage week weeks woche wochen month months monat monaten year years jahr jahren
heure heures jour jours semaine semaines mois an ans hora horas d\u00eda d\u00edas dia dias semana semanas mes meses mese mesi
ora ore giorno giorni settimana settimane uur dag dagen weken maanden минут минуты час часа часов день дня дней
хвилин години годин minut minuty godzin godziny dni dakika saat g\u00fcn menit jam hari minggu bulan
minuter timmar timme timer time dagar dage dager minutter 分 分鐘 分钟 小時 小时 時間 天 日 분 시간 일
دقيقة دقائق ساعة ساعات أيام मिनट घंटे दिन
""".split()
TODAY = """
today yesterday heute gestern aujourd'hui hier hoy ayer oggi ieri hoje ontem vandaag gisteren сегодня вчера
dzisiaj wczoraj bug\u00fcn d\u00fcn idag i dag ig\u00e5r g\u00e5r 今日 昨日 今天 昨天 오늘 어제 اليوم أمس
""".split()
GLUE = """
at on last first the of and original originally st nd rd th a p m am um der den letzte letzter \u00e0 le du de derni\u00e8re derni\u00e8res er el las
los la \u00faltima ultima \u00faltimo ultimo hora hs il alle dal em \u00e0s as \u00fas laatste laatst om op в о г года г. р дата data w dnia
son pada sist senest den d. og och i kl p\u00e5 آخر في الساعة को बजकर पर 年 月 日 号 號 년 월 일 \u00ba \u00aa time zone
""".split()
READ = """
read reading lesezeit lesedauer temps lecture lectura leitura lettura tempo tiempo estimated leestijd czytania okuma s\u00fcresi
l\u00e6setid l\u00e4stid lestid baca waktu чтения время 文字 字 読了 阅读 de di ca about ungef\u00e4hr
""".split()
KINDS = {"month": MONTHS, "day": WEEKDAYS, "label": LABELS, "clock": CLOCKS, "ago": AGO, "unit": UNITS, "today": TODAY}
KIND_OF: dict[str, set[str]] = {}
for _kind, _words in (*KINDS.items(), ("glue", GLUE), ("read", READ)):
    for _word in _words:
        KIND_OF.setdefault(_word, set()).add(_kind)

NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[^\s\d.,:;/|()\[\]（）：、。，・·•–—\-*@+]+")
TOKEN = re.compile(rf"{NUMBER.pattern}|{WORD.pattern}")
DATE = re.compile(r"(?<!\d)(?:\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?(?:\d{4}|\d{2})|\d{4}[./-] ?\d{1,2}[./-] ?\d{1,2})(?!\d)")
NATIVE_DATE = re.compile(r"\d{1,2} ?[月월] ?\d{1,2} ?[日日号號일]")
CLOCK = re.compile(r"(?<![\d.])[012]?\d ?[:.h時时点시] ?[0-5]\d(?!\d)|(?<!\d)[012]?\d ?(?:am|pm|uhr|u|h)\b")
COUNT = re.compile(r"\d ?[^\W\d]+\.?\s*$")  # "7 hours", after words were looked up
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


def read_stamp(key: str) -> Stamp | None:
    """Read a folded line as a time stamp, or return None where any word of it is something else.

    >>> read_stamp("published: june 3, 2021, 6:12 pm")
    Stamp(date=True, clock=True, label=True, ago=False, read=False)
    >>> read_stamp("december 12, 1991 was the coldest night")
    """
    if len(key) > LONGEST:
        return None
    kinds: set[str] = set()
    words = WORD.findall(key)
    for word in words:
        found = _kinds(word)
        if found is None:
            return None
        kinds |= found
    return _stamp(key, words, kinds)


def _stamp(key: str, words: list[str], kinds: set[str]) -> Stamp:
    """Judge a line by the kinds of its words, all known, and by its numbers."""
    numbers = NUMBER.findall(key)
    counted = any(len(number) < DURATION for number in numbers)
    ago = counted and "ago" in kinds and "unit" in kinds  # "ago" is August in Spanish, too
    month = "month" in kinds and (not ago or any(len(number) == DURATION for number in numbers))
    date = bool(numbers) and (month or DATE.search(key) is not None or NATIVE_DATE.search(key) is not None)
    clock = bool(numbers) and CLOCK.search(key) is not None
    read = counted and not date and not clock and not ago and _is_reading(words, kinds)
    label = any("label" in KIND_OF.get(word, ()) for word in words)
    return Stamp(date, clock or (bool(numbers) and "today" in kinds), label, ago, read)


def _is_reading(words: list[str], kinds: set[str]) -> bool:
    """Whether the words say how long something takes to read."""
    return "read" in kinds and ("unit" in kinds or "文字" in words or "字" in words)


def _kinds(word: str) -> set[str] | None:
    """Return the kinds of a word, or of the two words that were glued into one ("UhrLesedauer")."""
    if word in KIND_OF:
        return KIND_OF[word]
    least = 3 if word.isascii() else 1
    for cut in range(least, min(len(word), 24) - least + 1):
        if word[:cut] in KIND_OF and word[cut:] in KIND_OF:
            return KIND_OF[word[:cut]] | KIND_OF[word[cut:]]
    return None


def without_stamp(line: str) -> tuple[str, Stamp | None]:
    """Split the time stamp at the end off a line; return what stands before it, and the stamp.

    >>> without_stamp("Ada Quist | Published 4 months ago")[0]
    'Ada Quist'
    >>> without_stamp("Ada Quist covers ports.")
    ('Ada Quist covers ports.', None)
    """
    start = len(line)
    for token in reversed(list(TOKEN.finditer(line[:LONGEST]))):
        if not token[0].isdigit() and _kinds(token[0].lower()) is None:
            break
        start = token.start()
    stamp = read_stamp(line[start:].lower()) if start < len(line) <= LONGEST else None
    if stamp is None or not (stamp.timed or stamp.read or stamp.label or COUNT.search(line, start)):
        return line, None
    return line[:start].rstrip(" \t|/•·–—-,(:"), stamp
