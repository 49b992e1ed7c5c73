"""The words of the trade that mark a photo credit or a caption, folded, in the languages of the press."""

import re

from newsnorm.grammar.wordlist import words

__all__ = [
    "ARCHIVE",
    "ARCHIVE_NOTES",
    "BY",
    "BY_SIGNS",
    "DASHED",
    "ENLARGE",
    "GLUED",
    "HOUSE_ARCHIVES",
    "LABEL",
    "LABEL_STARTS",
    "LEADING",
    "LENT",
    "MAKERS",
    "MARK_ENDS",
    "MARK_TAILS",
    "NAMING",
    "NAMING_STARTS",
    "OFFICES",
    "PARTICLES",
    "RESTRICTION",
    "RESTRICTION_SIGNS",
    "SOURCES",
    "SOURCE_STARTS",
    "SUBMITTED",
    "WORDS",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in words(text))


# The picture above the story, whose credit may stand anywhere: what stands above that is not its caption.
LEADING = _words(
    """
    featured_image feature_image header_image lead_image main_image top_image cover_image banner_image hero_image
    featured_photo header_photo lead_photo main_photo top_photo banner_photo titelbild titelfoto beitragsbild
    aufmacherbild aufmacherfoto teaserbild imagen_destacada imagen_de_portada foto_de_portada immagine_di_copertina
    foto_di_copertina immagine_in_evidenza image_à_la_une photo_à_la_une image_de_couverture photo_de_couverture
    imagem_destacada imagem_de_capa foto_de_capa omslagsfoto omslagsbild toppbild toppbilde forsidefoto coverfoto
    hoofdfoto zdjęcie_główne kapak_fotoğrafı kapak_görseli foto_utama gambar_utama
    """
)
# Before a colon or an equals sign: "Photo: Jane Roe". A credit follows.
WORDS = LEADING | _words(
    """
    photo photos photograph photographs photography photographer picture pictures pic pics image images
    illustration illustrations graphic graphics screenshot photo_illustration photo_credit photo_credits
    image_credit image_credits picture_credit picture_credits photo_source image_source image_sources credit
    credits photo_courtesy image_courtesy file_photo file_image file_picture courtesy supplied contributed handout
    stock_photo stock_image cover_photo video_credit artwork submitted_photo foto fotos fotografie fotograf
    fotografin fotografen bild bilder bildquelle bildquellen bildnachweis bildrechte symbolfoto symbolbild
    archivfoto archivbild rubriklistenbild fotocredit fotocredits grafik montage fotomontage collage crédit
    crédits crédit_photo crédits_photo crédits_photos crédit_image crédits_image crédit_photos photographie
    photographies photo_d'illustration photo_d'archives image_d'illustration fotografía fotografías imagen
    imágenes crédito créditos crédito_foto foto_de_archivo ilustración captura imagem imagens fotografia
    ilustração crédito_da_foto crédito_da_imagem foto_de_arquivo arte reprodução divulgação immagine immagini
    foto_d'archivio illustrazione crediti crediti_foto foto_credit beeld foto's fotografie archieffoto
    beeld_en_tekst illustratie arkivfoto arkivbilde illustrasjonsfoto illustrasjon illustrationsfoto skjermdump
    skärmdump privatfoto arkivbild kuva kuvat valokuva kuvituskuva kuvalähde ljósmynd ljósmyndir mynd skjáskot
    fotó kép képek illusztráció fot fot. zdj zdj. zdjęcie zdjęcia ilustracja snimka snímek fotografije ilustrace
    ilustrácia фото фотография фотографии фотографія снимка снимок снимки світлина коллаж колаж иллюстрация
    ілюстрація скриншот φωτογραφία φωτογραφίες φωτ φωτ. φωτό εικόνα fotoğraf fotoğraflar görsel fotoğraf_kaynağı
    ảnh hình_ảnh ภาพ 写真 写真提供 画像 画像提供 撮影 図 图 图片 圖 圖片 图源 摄影 攝影 图片来源 圖片來源 图片提供
    供图 사진 사진제공 사진_제공 사진출처 사진_출처 그래픽 자료사진 تصوير صورة الصورة صور الصور عدسة تصویر عکس
    عکاس فوٹو צילום צילומים קרדיט תמונה फोटो तस्वीर छवि फ़ोटो फोटो_साभार फोटो_क्रेडिट फाइल_फोटो फ़ाइल_फोटो
    फ़ोटो_साभार फ़ोटो_क्रेडिट फोटो_सौजन्य साभार ছবি ছবি_সংগৃহীত படம் ఫోటో gambar foto/dok dok dok. foto_dok
    sumber_foto sumber_gambar picha isithombe izithombe hoto 圖源 攝 摄 gentileza cortesía ph ph. ph_credit
    """
)
# The same, but stories too name their source like this, so that it takes a caption beside it.
SOURCES = _words(
    """
    source sources quelle quellen fuente fuentes fonte fonti bron kilde källa lähde источник источник_фото
    источник_изображения джерело kaynak 出典 来源 來源 출처 πηγή المصدر sumber zdroj źródło forrás
    """
)
MARK_ENDS = frozenset(mark.split()[-1] for mark in WORDS | SOURCES)
MARK_TAILS = frozenset(mark[-2:] for mark in MARK_ENDS)  # their last two characters, for a cheap first look
# Without a colon and a name, at the end of a line or as all of it: "Jane Roe at her desk Submitted photo".
SUBMITTED = re.compile(
    r"(?<![\w-])(?<!\b[Tt]he )(?<!\b[Aa] )"
    r"(?:(?:Submitted|Contributed|Supplied|Handout|Courtesy|File|Stock) (?:photo|image)s?"
    r"|Photos? (?:submitted|contributed|supplied|provided))$"
)
MAKERS = _words("Photo_illustration Photo Photograph Picture Image Illustration Graphic Artwork Video PHOTO Credit")
# Without a colon, where a sentence could start: "Photo by Jane Roe". A name must follow.
BY = re.compile(
    rf"(?:(?:{'|'.join(sorted(MAKERS, reverse=True))})[sS]?\s+(?:by|courtesy of|courtesy|from|via|BY)"
    r"|Courtesy(?: of| photo by)?"
    r"|Fotos?\s+(?:di|de|von|av|af|van|door|por)|Fotografía\s+de|Photos?\s+(?:de|par)|Beeld van|Bilder von"
    r"|Fot\.|Zdj\.|Φωτ\.|[Pp]h\.)\s+(?:the\s+)?(?=[^\W\d_]|@)"
)
# Before a name, in brackets or on a line of its own: "(foto Ansa)", "Beeld Jan de Vries".
NAMING = _words("foto fotos photo photos beeld bild фото fot fot. zdj. ph ph. φωτ. صورة تصوير 사진 फोटो")
# The same in Hindi, where a dash does for the colon.
DASHED = re.compile(r"(?:फोटो|फ़ोटो|तस्वीर|छाया)(?: (?:साभार|क्रेडिट|सौजन्य))?(?: ?[:–—-] ?)(?=\S)")
# Whose picture it is, where nobody is named.
LENT = _words("istimewa dok_istimewa dok._istimewa dok_pribadi dok._pribadi dokumentasi_pribadi متداولة")
# Indonesian for a house's own archive; it stays a part of the credit.
# Before the credit of a picture on the sites of a broadcaster that publishes in all these languages.
SOURCE_STARTS = ("Автор фото, ", "Kaynak, ", "Sumber gambar, ", "صدر الصورة، ", "صدر الصورة, ", "इमेज स्रोत, ")
HOUSE_ARCHIVES = ("Dok. ", "dok. ", "DOK. ", "Dok ", "dok ")
# Who lends pictures and is no name in capitals: a press office, an archive, a site. Folded, the first word or two.
OFFICES = _words(
    """
    пресс-служба пресс-службы пресс-службой пресс-центр архив архива предоставлено предоставлена предоставлены
    администрация администрации правительство правительства управление управления министерство министерства
    прокуратура прокуратуры скриншот стоп-кадр сайт страница телеграм-канал telegram-канал сообщество редакция
    редакции читатель читателя читателей очевидцы очевидцев автор автора личный_архив личная_страница
    личного_архива из_архива из_личного из_семейного из_открытых из_соцсетей с_сайта со_страницы кадр_из кадры_из
    официальный_сайт
    """
)
NAMING_STARTS = (*SOURCE_STARTS, "Beeld ", "Foto ", "Fot. ", "Fotos ", "Photo ", "Фото ")
# Words that a name can hold though they are not capitalised.
PARTICLES = _words(
    """
    de da do dos das del della dello di du des d' la le les el al bin binti ibn van von der den dem zu zum zur ter
    ten ve dan af av y e i and und et og och of for for_the the via für für_die pour para per from in dos vom ben
    st by with photo foto file handout pool stringer archiv archive privat private courtesy supplied imago dpa afp
    ap reuters
    """
)
# Labels before a colon or a dash, before a colon, and before a comma or nothing at all.
FILE_LABELS = _words("FILE_PHOTOS FILE_PHOTO FILE_IMAGE FILE_PIC FILE File_photo File_Photo File_image File_picture")
COLON_LABELS = _words(
    """
    Pictured PICTURED Above Below ABOVE Caption CAPTION Photo_caption Representational_image Representational_picture
    Representational_photo Representative_image Representative_picture Representative_photo Archivbild Archivfoto
    Symbolbild Symbolfoto Bildunterschrift Im_Bild Légende Photo_d'illustration Photo_d'archives Foto_d'archivio
    Didascalia Foto_de_archivo Imagen_de_archivo Foto_de_arquivo Imagem_de_arquivo Archieffoto Arkivfoto Arkivbild
    Illustrasjonsfoto Illustrationsfoto Архивное_фото На_фото На_снимке 資料写真 资料图片 资料图 資料圖 자료사진
    자료_사진 사진설명 사진_설명 صورة_أرشيفية फाइल_फोटो
    """
)
SHOWN_LABELS = (
    *("Image caption", "Media caption", "Video caption", "Подпись к фото", "Подпись к видео", "Fotoğraf altı yazısı"),
    *("Keterangan gambar", "Keterangan video", "التعليق على الصورة", "التعليق على الفيديو", "इमेज कैप्शन", "वीडियो कैप्शन"),
)
LABEL = re.compile(
    rf"((?:{'|'.join(sorted(FILE_LABELS, reverse=True))})(?=\s*[:–—-]\s)"
    rf"|(?:{'|'.join(sorted(COLON_LABELS, reverse=True))})(?=\s?[:：])"
    rf"|(?:{'|'.join(SHOWN_LABELS)})(?=[,،:]|\s+[^\Wa-z]|$)|[▲△▼])\s*[:：,،–—-]?\s*"
)
# The first four characters of all labels, or the first where a label has fewer: a line that starts otherwise has none.
LABEL_STARTS = frozenset(
    label[:4] if len(label) >= 4 else label[0] for label in (*FILE_LABELS, *COLON_LABELS, *SHOWN_LABELS)
) | {"▲", "△", "▼"}
# What agencies forbid, after the credit; nothing after it is caption.
RESTRICTION = re.compile(
    r"(?:Purchase|Acquire) Licensing Rights|\(?Photo credit should read|(?i:mandatory credit)|NO RESALES|NO ARCHIVES"
    r"|EDITORIAL USE ONLY"
    r"|(?:STRICTLY )?(?:RESTRICTED TO|FOR) EDITORIAL USE|THIS (?:IMAGE|PICTURE|PHOTO) (?:HAS|WAS)|ATTENTION EDITORS"
    r"|TPX IMAGES OF THE DAY|(?:hide|toggle) caption\b|, opens new tab|\([Oo]pens in (?:a )?new (?:tab|window)\)"
    r"|(?:Fold sammen|Fold ud|Vis me[rd]|Vis mindre|Visa mer|Visa mindre)$"
)
RESTRICTION_SIGNS = tuple(
    _words(
        """
        Licensing hould_read andatory MANDATORY RESALES ARCHIVES EDITORIAL EDITORS THIS_IMAGE THIS_PICTURE THIS_PHOTO
        IMAGES_OF_THE_DAY new_tab new_window hide_caption toggle_caption Fold_ Vis_m Visa_m
        """
    )
)
# Parts of which one is in whatever `BY` matches.
BY_SIGNS = tuple(
    _words("oto mage icture tration raphic Artwork PHOTO Courtesy Credit Video Beeld Bilder Zdj Fot. Φωτ Ph. ph.")
)
# A mark before a colon that lost the blank before it: "at the World CupCredit: PA".
GLUED = re.compile(r"[\w.!?)”\"]((?:(?:Image|Photo) )?(?:Credits?|Fotos?|Photos?|Photograph|Bild|Image|Picture))$")
# In brackets, of a picture that does not show the news itself; no story says so of itself.
ARCHIVE = re.compile(
    r"[(\[（](?:archiv(?:bild|foto)|symbol(?:bild|foto)|themenbild|(?:file|stock|representative|representational) "
    r"(?:photo|image|picture|pic)\b"
    r"|(?:photo|image) d'(?:illustration|archives?)|(?:foto|imagen|imagem) de ar[cq](?:h|u)ivo|foto d'archivio"
    r"|foto di repertorio|archieffoto|arkiv(?:foto|bild)|illustra[st](?:jons|ions)foto|kuvituskuva|arkistokuva"
    r"|ilustrační|zdjęcie ilustracyjne|архивное фото|фото из архива|ілюстративне|资料图|資料写真|写真はイメージ"
    r"|자료사진|صورة أرشيفية|أرشيفية|صورة تعبيرية|temsili|arşiv(?:[)\]]|$| foto)|foto ilustrasi|ilustrasi(?:[)\]]|$)"
    r"|(?:foto|imagen|imagem) (?:ilustrativa|referencial)"
    r"|фото иллюстративное|资料照|資料照|示意圖|示意图|फाइल फोटो|फ़ाइल फोटो|प्रतीकात्मक|सांकेतिक तस्वीर)"
)
# The same as a line of its own, folded.
ARCHIVE_NOTES = _words(
    """
    file_photo file_picture file_image stock_photo stock_image archive_photo archive_image illustrative_image
    illustrative_photo representational_image representational_photo representational_picture representative_image
    representative_picture image_for_illustration_purposes_only photo_for_illustration_purposes_only
    picture_for_illustration_purposes_only photo_for_illustration_purposes image_for_illustrative_purposes
    symbolbild symbolfoto archivbild archivfoto themenbild beispielfoto beispielbild photo_d'archives
    photo_d'archive photo_d'illustration image_d'illustration image_d'archives photo_archives imagen_de_archivo
    foto_de_archivo fotografía_de_archivo imagen_ilustrativa foto_ilustrativa imagen_referencial foto_referencial
    imagen_de_referencia foto_de_referencia imagen_de_carácter_ilustrativo imagem_ilustrativa foto_ilustrativa
    imagem_meramente_ilustrativa imagem_de_arquivo foto_de_arquivo foto_d'archivio immagine_d'archivio
    foto_di_archivio immagine_di_archivio foto_di_repertorio immagine_di_repertorio archieffoto archiefbeeld
    foto_ter_illustratie beeld_ter_illustratie stockfoto arkivbild arkivfoto genrebild illustrasjonsfoto
    illustrasjonsbilde illustrationsfoto modelfoto genrefoto kuvituskuva arkistokuva zdjęcie_ilustracyjne
    zdj._ilustracyjne zdjęcie_archiwalne ilustrační_foto ilustrační_snímek фото_из_архива архивное_фото
    иллюстративное_фото фото_иллюстративное ілюстративне_фото arşiv_fotoğrafı arşiv_fotoğraf temsili_fotoğraf
    temsili_görsel صورة_أرشيفية صورة_ارشيفية صورة_تعبيرية صورة_توضيحية أرشيفية 資料写真 写真はイメージ
    写真はイメージです 画像はイメージ 画像はイメージです イメージ写真 イメージ画像 자료사진 자료_사진
    기사와_무관한_사진 사진은_기사_내용과_무관함 기사_내용과_무관한_사진 资料图 资料图片 資料圖片 資料照 資料照片
    示意图 示意圖 配图与内容无关 图文无关 foto_ilustrasi foto_arsip gambar_ilustrasi फाइल_फोटो फ़ाइल_फोटो
    प्रतीकात्मक_तस्वीर प्रतीकात्मक_फोटो सांकेतिक_तस्वीर
    """
)
# What a gallery writes beside a caption.
ENLARGE = tuple(
    _words(
        """
        vergrößern_des_bildes bild_vergrößern bild_in_lightbox_öffnen view_image_in_fullscreen open_image_in_gallery
        enlarge_image click_to_enlarge open_image_modal hide_caption toggle_caption agrandir_l'image ampliar_imagen
        ampliar_foto afbeelding_vergroten увеличить クリックで拡大 크게보기
        """
    )
)
