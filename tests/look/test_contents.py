"""Links to the parts of a long page, made from its own headings."""

from django.template import Context, Template
from django.utils import translation

LONG = """<h2 class="heading" id="purpose">目的</h2><p>試験</p><h2><a href="/x/">会員</a></h2>
<h2 class="heading">役員 <span lang="en">Board</span></h2><h2 id="future">今後</h2><h2 class="sources-title">出典</h2>"""


def shown(markup: str) -> str:
    with translation.override("ja"):
        return Template("{% load contents %}{% onthispage %}" + markup + "{% endonthispage %}").render(Context())


def test_a_long_page_leads_to_each_of_its_parts() -> None:
    nav, _end, page = shown(LONG).partition("</nav>")
    assert nav.count("<li>") == 4
    for name, words in (
        ("purpose", "目的"),
        ("part-2", "会員"),
        ("part-3", '役員 <span lang="en">Board</span>'),
        ("future", "今後"),
    ):
        assert f'<li><a href="#{name}">{words}</a></li>' in nav
        assert page.count(f'id="{name}"') == 1
    assert '<h2 class="sources-title">出典</h2>' in page


def test_a_short_page_stays_as_it_is() -> None:
    short = "<h2>一</h2><p>試験</p><h2>二</h2><h2>三</h2><h2 class='x'></h2>".replace("<h2 class='x'></h2>", "")
    assert "<nav" not in shown(short)
    assert shown(short).count("<h2 id=") == 3
