"""The success criteria of level A and AA: the 38 of JIS X 8341-3:2016, which are those of WCAG 2.0, and the 55 of WCAG 2.2.

WCAG 2.2 took 4.1.1 out, so a judgement of it counts for JIS alone. Names are those of the standards.
"""

from typing import NamedTuple

JIS, WCAG = "JIS X 8341-3:2016", "WCAG 2.2"
BOTH = (JIS, WCAG)


class Criterion(NamedTuple):
    number: str
    level: str
    standards: tuple[str, ...]
    ja: str
    en: str

    @property
    def axe_tag(self) -> str:
        """1.4.3 → wcag143, by which axe-core names what a rule tests."""
        return f"wcag{self.number.replace('.', '')}"


CRITERIA = {
    row.number: row
    for row in (
        Criterion("1.1.1", "A", BOTH, "非テキストコンテンツ", "Non-text Content"),
        Criterion("1.2.1", "A", BOTH, "音声だけ及び映像だけ(収録済み)", "Audio-only and Video-only (Prerecorded)"),
        Criterion("1.2.2", "A", BOTH, "キャプション(収録済み)", "Captions (Prerecorded)"),
        Criterion(
            "1.2.3",
            "A",
            BOTH,
            "音声解説又はメディアに対する代替コンテンツ(収録済み)",
            "Audio Description or Media Alternative (Prerecorded)",
        ),
        Criterion("1.2.4", "AA", BOTH, "キャプション(ライブ)", "Captions (Live)"),
        Criterion("1.2.5", "AA", BOTH, "音声解説(収録済み)", "Audio Description (Prerecorded)"),
        Criterion("1.3.1", "A", BOTH, "情報及び関係性", "Info and Relationships"),
        Criterion("1.3.2", "A", BOTH, "意味のある順序", "Meaningful Sequence"),
        Criterion("1.3.3", "A", BOTH, "感覚的な特徴", "Sensory Characteristics"),
        Criterion("1.3.4", "AA", (WCAG,), "表示の向き", "Orientation"),
        Criterion("1.3.5", "AA", (WCAG,), "入力目的の特定", "Identify Input Purpose"),
        Criterion("1.4.1", "A", BOTH, "色の使用", "Use of Color"),
        Criterion("1.4.2", "A", BOTH, "音声の制御", "Audio Control"),
        Criterion("1.4.3", "AA", BOTH, "コントラスト(最低限レベル)", "Contrast (Minimum)"),
        Criterion("1.4.4", "AA", BOTH, "テキストのサイズ変更", "Resize Text"),
        Criterion("1.4.5", "AA", BOTH, "文字画像", "Images of Text"),
        Criterion("1.4.10", "AA", (WCAG,), "リフロー", "Reflow"),
        Criterion("1.4.11", "AA", (WCAG,), "非テキストのコントラスト", "Non-text Contrast"),
        Criterion("1.4.12", "AA", (WCAG,), "テキストの間隔", "Text Spacing"),
        Criterion("1.4.13", "AA", (WCAG,), "ホバー又はフォーカスで表示されるコンテンツ", "Content on Hover or Focus"),
        Criterion("2.1.1", "A", BOTH, "キーボード", "Keyboard"),
        Criterion("2.1.2", "A", BOTH, "キーボードトラップなし", "No Keyboard Trap"),
        Criterion("2.1.4", "A", (WCAG,), "文字キーのショートカット", "Character Key Shortcuts"),
        Criterion("2.2.1", "A", BOTH, "タイミング調整可能", "Timing Adjustable"),
        Criterion("2.2.2", "A", BOTH, "一時停止、停止及び非表示", "Pause, Stop, Hide"),
        Criterion("2.3.1", "A", BOTH, "3回の閃光、又は閾値以下", "Three Flashes or Below Threshold"),
        Criterion("2.4.1", "A", BOTH, "ブロックスキップ", "Bypass Blocks"),
        Criterion("2.4.2", "A", BOTH, "ページタイトル", "Page Titled"),
        Criterion("2.4.3", "A", BOTH, "フォーカス順序", "Focus Order"),
        Criterion("2.4.4", "A", BOTH, "リンクの目的(コンテキスト内)", "Link Purpose (In Context)"),
        Criterion("2.4.5", "AA", BOTH, "複数の手段", "Multiple Ways"),
        Criterion("2.4.6", "AA", BOTH, "見出し及びラベル", "Headings and Labels"),
        Criterion("2.4.7", "AA", BOTH, "フォーカスの可視化", "Focus Visible"),
        Criterion("2.4.11", "AA", (WCAG,), "隠されないフォーカス(最低限)", "Focus Not Obscured (Minimum)"),
        Criterion("2.5.1", "A", (WCAG,), "ポインタのジェスチャ", "Pointer Gestures"),
        Criterion("2.5.2", "A", (WCAG,), "ポインタのキャンセル", "Pointer Cancellation"),
        Criterion("2.5.3", "A", (WCAG,), "ラベルを含む名前", "Label in Name"),
        Criterion("2.5.4", "A", (WCAG,), "動きによる起動", "Motion Actuation"),
        Criterion("2.5.7", "AA", (WCAG,), "ドラッグ動作", "Dragging Movements"),
        Criterion("2.5.8", "AA", (WCAG,), "ターゲットのサイズ(最低限)", "Target Size (Minimum)"),
        Criterion("3.1.1", "A", BOTH, "ページの言語", "Language of Page"),
        Criterion("3.1.2", "AA", BOTH, "一部分の言語", "Language of Parts"),
        Criterion("3.2.1", "A", BOTH, "フォーカス時", "On Focus"),
        Criterion("3.2.2", "A", BOTH, "入力時", "On Input"),
        Criterion("3.2.3", "AA", BOTH, "一貫したナビゲーション", "Consistent Navigation"),
        Criterion("3.2.4", "AA", BOTH, "一貫した識別性", "Consistent Identification"),
        Criterion("3.2.6", "A", (WCAG,), "一貫したヘルプ", "Consistent Help"),
        Criterion("3.3.1", "A", BOTH, "エラーの特定", "Error Identification"),
        Criterion("3.3.2", "A", BOTH, "ラベル又は説明", "Labels or Instructions"),
        Criterion("3.3.3", "AA", BOTH, "エラー修正の提案", "Error Suggestion"),
        Criterion("3.3.4", "AA", BOTH, "エラー回避(法的、金融及びデータ)", "Error Prevention (Legal, Financial, Data)"),
        Criterion("3.3.7", "A", (WCAG,), "冗長な入力項目", "Redundant Entry"),
        Criterion("3.3.8", "AA", (WCAG,), "アクセシブルな認証(最低限)", "Accessible Authentication (Minimum)"),
        Criterion("4.1.1", "A", (JIS,), "構文解析", "Parsing"),
        Criterion("4.1.2", "A", BOTH, "名前、役割及び値", "Name, Role, Value"),
        Criterion("4.1.3", "AA", (WCAG,), "ステータスメッセージ", "Status Messages"),
    )
}


def criteria_of(standard: str) -> list[Criterion]:
    return [row for row in CRITERIA.values() if standard in row.standards]
