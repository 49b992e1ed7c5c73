"""The labels that stand before a name, or alone above it, and say that it is the author's."""

from newsnorm.grammar.wordlist import words

__all__ = ["AUTHOR_LABELS", "LONE_CUES"]

AUTHOR_LABELS = words(
    """
    author authors by written_by editor editors reporter writer words text story_by autor autorin autoren autorin/autor
    autor/in von redaktion redakteur redakteurin faktencheck übersetzung schlussredaktion auteur auteurs rédaction par
    texte autora autores redacción por texto autore testo di a_cura_di reportagem edição door tekst redactie
    penulis pewarta reporter rep oleh автор авторы автори текст редактор autorzy opracowanie oprac redakcja redaktor
    haber editör muhabir yazar haberi_yazan 责任编辑 责编 编辑 作者 记者 校对 審編 責任編輯 編輯 記者 撰文 文 取材・文
    文・写真 取材 筆者 著者
    기자 글 작성자 الكاتب بقلم المحرر लेखक संपादक skribent journalist författare skrevet_av tekst_og_foto
    """
)
LONE_CUES = AUTHOR_LABELS | {"by", "di", "av", "af"}  # alone on a line above a name, they are a piece of a byline
