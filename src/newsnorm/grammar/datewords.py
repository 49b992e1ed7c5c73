"""More words of time stamps, in Russian, Turkish, Arabic, Indonesian and Hindi: rarer months, labels and zones.

Levantine and Islamic months stand beside those of the Gulf and of Egypt, spellings with a conjunct beside those with a
dot, and what sites print before a date.
"""

from newsnorm.grammar.wordlist import words

__all__ = ["MORE_WORDS", "WHOLE"]

WHOLE = frozenset(("sunset", "mayday"))  # words of one piece that only look glued: "sun" and "set" are in stamps

MORE_WORDS = (
    (
        "month",
        words(
            """
            oca şub nis haz ağu eyl agt كانون تشرين محرم رجب شعبان رمضان شوال القعدة الحجة
            नवम्बर सितम्बर दिसम्बर अक्तूबर फ़रवरी
            """
        ),
    ),
    ("day", words("बृहस्पतिवार वीरवार")),
    (
        "label",
        words(
            """
            обновления размещено дополнено создана tarih oluşturulma oluşturuldu eklenme eklendi güncellenme
            diunggah dipublikasikan dirilis tayang التحديث نشرت تعديل पब्लिश पब्लिश्ड
            """
        ),
    ),
    ("clock", words("времени सुबह दोपहर शाम रात आईएसटी صباحاً صباحًا مساءً ظهرا بتوقيت غرينتش جرينتش")),
    ("unit", words("мин dk sn يوم أسابيع أشهر")),
    (
        "glue",
        words(
            """
            по московскому haber الأول الثاني الأولى الآخر الآخرة ربيع جمادى ذو ذي هـ مكة المكرمة القاهرة السعودية
            अंतिम लास्ट
            """
        ),
    ),
    ("read", words("чтение читать на مدة قراءة القراءة للقراءة पढ़ने पढ़ें का समय में")),
)
