"""A release as text and as tagged PDF: both say what the page says, in its language, whatever an editor typed."""

import io
from datetime import date, datetime, time, timedelta
from typing import Any

import pikepdf
import pypdfium2
import pytest
from django.utils import translation

from portal.japan.clock import JST
from portal.media.models import Image
from portal.press.models import (
    Correction,
    PressAttachment,
    PressKind,
    PressParticular,
    PressQuestion,
    PressRelease,
    PressRemark,
)
from portal.press.papers import Paper
from portal.press.papers.paper import walk
from portal.press.papers.pdf import as_pdf
from portal.press.papers.plain import as_text
from portal.press.papers.release import release_paper
from portal.publishing import clock
from tests.factories import NOW, make
from tests.media.samples import library_image

#: What typst would run, join or draw if it were markup.
MARKUP = '#panic("x") $x^2$ *太字* _斜体_ `code` @ref <label> \\n // /* [a](b) #{1+1} = 見出し'
RICH = (
    "<h2>概要</h2><p>本文の<strong>強調</strong>と<em>斜体</em>、<a href='https://example.org/a?b=1'>リンク</a>。<br>次の行</p>"
    "<h4>飛び越した見出し</h4><ul><li><p>一つ目</p></li><li><p>二つ目</p><ol start='3'><li><p>入れ子</p></li></ol></li></ul>"
    "<blockquote><p>引用です。</p></blockquote><hr>"
    "<table><tbody><tr><th>県</th><th>件数</th></tr><tr><td>岩手県</td><td>12</td></tr><tr><td colspan='2'>合計</td></tr></tbody></table>"
)


@pytest.fixture
def release(db: None) -> PressRelease:
    kind = make(PressKind, name_ja="記者発表資料", name_en="Press release")
    found: PressRelease = make(
        PressRelease,
        press_kind=kind,
        slug="made-up-release",
        number="復本第123号",
        title_ja="試験のための発表",
        title_en="A made-up release",
        subtitle_ja="副題です",
        subtitle_en="A subtitle",
        summary_ja="概要です。",
        summary_en="A summary.",
        body_ja=RICH,
        body_en="<p>Text with <a href='/ja/events/'>a link</a>.</p>",
        issued_on=date(2026, 6, 1),
        start_time=time(10, 0),
        end_time=time(10, 20),
        place_ja="復興庁会見室",
        place_en="Press room",
        contact_team_ja="復興庁総括班",
        contact_team_en="General Team",
        contact_phone="03-0000-0000",
        sources="https://example.org/%E5%BE%A9%E8%88%88",
    )
    words = [("日時", "Date"), ("場所", "Place"), ("主な内容", "Contents")]
    for order, (ja, en) in enumerate(words):
        make(
            PressParticular,
            release=found,
            order=order,
            label_ja=ja,
            label_en=en,
            value_ja=f"{ja}の値",
            value_en=f"{en} value",
        )
    make(PressRemark, release=found, text_ja="<p>冒頭の発言です。</p>", text_en="<p>An opening remark.</p>")
    make(
        PressQuestion,
        release=found,
        question_ja="<p>問いです。</p>",
        question_en="<p>A question?</p>",
        answer_ja="<p>答えです。</p>",
        answer_en="<p>An answer.</p>",
    )
    make(PressAttachment, release=found, title_ja="別紙1", title_en="Annex 1")
    return found


def words_of(pdf: bytes) -> str:
    """All text of the PDF as a reader copies it, without white space and page numbers."""
    pages = pypdfium2.PdfDocument(pdf)
    return squeezed("".join(page.get_textpage().get_text_range() for page in pages))


def squeezed(words: str) -> str:
    return "".join(words.split()).replace("\ufffe", "").replace("\u00ad", "")


def said_in(paper: Paper) -> list[str]:
    """Every run of words in the paper, in its order."""
    data = paper.data()
    nodes = [
        *paper.band,
        *data["label"],
        *(node for row in data["side"] for node in row),
        *data["notices"],
        *data["blocks"],
    ]
    runs: list[str] = [paper.title.value, paper.subtitle.value if paper.subtitle else ""]
    runs += [node["v"] for node in every(nodes) if node["t"] == "text"]
    return [run for run in runs if run.strip()]


def every(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = []
    for node in walk(nodes):
        found.append(node)
        for row in node.get("rows", ()):
            cells = row if isinstance(row, list) else [{"c": row["label"]}, {"c": row["c"]}]
            for cell in cells:
                found += every(cell["c"])
    return found


@pytest.mark.parametrize("language", ["ja", "en"])
def test_text_and_pdf_hold_every_word_of_the_release(release: PressRelease, language: str) -> None:
    paper = release_paper(release, language)
    runs = said_in(paper)
    text, pdf = squeezed(as_text(paper)), words_of(as_pdf(paper))
    assert len(runs) > 20
    assert [run for run in runs if squeezed(run) not in text] == []
    assert [run for run in runs if squeezed(run) not in pdf] == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_pdf_is_tagged_and_says_its_language_and_title(release: PressRelease, language: str) -> None:
    with pikepdf.open(io.BytesIO(as_pdf(release_paper(release, language)))) as pdf:
        root: Any = pdf.Root
        assert str(root.Lang).split("-")[0] == language
        assert bool(root.MarkInfo.Marked)
        assert "/StructTreeRoot" in root
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        metadata = pdf.open_metadata()
        assert metadata["pdfuaid:part"] == "1"
        with translation.override(language):
            assert metadata["dc:title"] == str(release)


def test_what_an_editor_types_is_never_a_program(release: PressRelease) -> None:
    release.title_ja, release.number, release.place_ja = MARKUP[:100], MARKUP[:40], MARKUP  # type: ignore[attr-defined]
    release.save()
    paper = release_paper(release, "ja")
    assert squeezed(MARKUP) in words_of(as_pdf(paper))
    assert MARKUP in as_text(paper)


def test_the_same_paper_gives_the_same_bytes(release: PressRelease) -> None:
    first, second = release_paper(release, "ja"), release_paper(release, "ja")
    assert as_pdf(first) == as_pdf(second)
    assert first.digest == second.digest
    release.place_ja = "別の場所"  # type: ignore[attr-defined]
    release.save()
    assert release_paper(release, "ja").digest != first.digest


def test_letters_are_drawn_and_not_boxes(release: PressRelease) -> None:
    """A font without them would draw the same box for every kanji."""
    drawn = []
    for letter in ("復", "興"):
        release.title_ja = letter  # type: ignore[attr-defined]
        page = pypdfium2.PdfDocument(as_pdf(release_paper(release, "ja")))[0]
        drawn.append(page.render(scale=2).to_pil().tobytes())
    assert drawn[0] != drawn[1]


def test_a_release_without_english_says_so_and_marks_the_japanese(release: PressRelease) -> None:
    for name in ("title", "subtitle", "summary", "body"):
        setattr(release, f"{name}_en", "")
    release.save()
    paper = release_paper(release, "en")
    assert "This text has not been translated yet. It follows in Japanese." in as_text(paper)
    assert paper.title.language == "ja"
    with pikepdf.open(io.BytesIO(as_pdf(paper))) as pdf:
        assert "ja" in languages_marked(pdf)
        assert str(pdf.Root.Lang).startswith("en")


def languages_marked(pdf: pikepdf.Pdf) -> set[str]:
    """Of every tag, and of every marked stretch of text."""
    found = {
        str(item.Lang).split("-")[0]
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and "/Lang" in item and "/S" in item
    }
    for page in pdf.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/Lang" in operands[1]:
                found.add(str(operands[1].Lang).split("-")[0])
    return found


def test_a_correction_stands_on_top_and_in_full_at_the_end(release: PressRelease) -> None:
    make(
        Correction,
        release=release,
        corrected_at=datetime(2026, 6, 2, 9, 0, tzinfo=JST),
        what_ja="件数の誤り",
        what_en="A wrong number",
        old_ja="12件",
        old_en="12 cases",
        new_ja="13件",
        new_en="13 cases",
    )
    text = as_text(release_paper(release, "ja"))
    assert text.index("件数の誤り") < text.index("本文の") < text.index("12件") < text.index("13件")


def test_an_embargo_stands_first_in_both_forms(release: PressRelease) -> None:
    until = datetime(2026, 12, 1, 10, 0, tzinfo=JST)
    paper = release_paper(release, "en", embargo=until)
    assert as_text(paper).startswith("[Embargoed until 10:00, Tuesday 1 December 2026 (Japan time).")
    assert words_of(as_pdf(paper)).startswith("Embargoeduntil10:00,Tuesday1December2026(Japantime).")


def test_numbered_particulars_are_counted(release: PressRelease) -> None:
    text = as_text(release_paper(release, "ja"))
    assert "1. 日時:日時の値\n2. 場所:場所の値\n3. 主な内容:主な内容の値" in text


def test_pictures_in_the_text_have_their_words_and_decorations_none(release: PressRelease) -> None:
    told = library_image()
    mute = library_image(is_decorative=True, alt_ja="", alt_en="")
    figures = "".join(f'<figure><img data-file="{image.pk}"></figure>' for image in (told, mute))
    release.body_ja = f"<p>絵の前。</p>{figures}"  # type: ignore[attr-defined]
    release.save()
    paper = release_paper(release, "ja")
    assert paper.images() == [told.pk, mute.pk]
    with pikepdf.open(io.BytesIO(as_pdf(paper))) as pdf:
        said = [str(item.Alt) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item]
    assert "試験のための四色の旗" in said
    assert "試験係" in as_text(paper)


def test_a_picture_whose_right_has_ended_is_left_out(release: PressRelease) -> None:
    image = library_image()
    release.body_ja = f'<p>絵の前。</p><figure><img data-file="{image.pk}"></figure>'  # type: ignore[attr-defined]
    release.save()
    Image.objects.update(rights_until=NOW)
    for at, shown in ((NOW - timedelta(seconds=1), [image.pk]), (NOW, [])):
        with clock.standing_at(at):
            assert release_paper(release, "ja").images() == shown
