"""Ten ways in that begin with a search, with JavaScript off: who comes, what they type, and that they get what they came for."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def page(browser: Browser, real_site: str) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, base_url=real_site, locale="ja-JP")
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def search(page: Page, start: str, words: str) -> None:
    """From the header of a page, as everybody does."""
    page.goto(start)
    field = page.locator("header .site-search input[name=q]")
    field.fill(words)
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q="))
    expect(page.locator("main h1")).to_contain_text(words)


def results(page: Page) -> list[str]:
    return [link.get_attribute("href") or "" for link in page.locator("main .rows .row-title > a").all()]


def follow(page: Page, address: str) -> None:
    """The result must stand on the first page of results."""
    assert address in results(page), results(page)
    page.locator(f"main .rows .row-title > a[href='{address}']").click()
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))


def test_a_citizen_finds_the_next_event_and_its_deadline(page: Page) -> None:
    search(page, "/ja/", "試験のための催し made-up-closing")
    follow(page, "/ja/events/made-up-closing/")
    expect(page.locator("main")).to_contain_text(re.compile(r"\d{4}年"))


def test_a_person_thinking_of_moving_reads_the_report_of_an_event(page: Page) -> None:
    search(page, "/ja/events/", "ひがしまつしま　移住")
    follow(page, "/ja/events/fm-022/")
    expect(page.locator("main h1")).to_contain_text("東松島")


def test_a_local_group_sees_who_won_before(page: Page) -> None:
    search(page, "/ja/awards/", "R6 星顕彰")
    follow(page, "/ja/awards/2024/")
    page.locator("main a", has_text="三陸鉄道").first.click()
    expect(page).to_have_url(re.compile(r"/ja/awards/2024/sanriku-railway/$"))


def test_a_firm_finds_the_support_that_fits(page: Page) -> None:
    search(page, "/ja/", "ﾊﾝｽﾞｵﾝ支援 企業 令和７年度")
    follow(page, "/ja/handson/companies/2025/")
    expect(page.locator("main h1")).to_contain_text("ハンズオン")


def test_a_chamber_of_commerce_finds_matching_sessions_near_by_filter(page: Page) -> None:
    search(page, "/ja/", "結いの場")
    page.locator("main details.filters > summary").click()
    page.locator("main label", has_text="福島県").locator("input").check()
    page.locator("main .filters-form button[type=submit]").click()
    expect(page).to_have_url(re.compile("prefecture=070009"))
    follow(page, "/ja/initiatives/yuinoba/yn-004/")


def test_another_municipality_finds_a_case_by_theme_and_the_handbook(page: Page) -> None:
    search(page, "/ja/casebooks/", "地域づくり　手引き ハンドブック")
    follow(page, "/ja/casebooks/handbook/")


def test_a_journalist_finds_the_release_and_its_contact(page: Page) -> None:
    search(page, "/ja/press/", "第29回 結の場 オンライン")
    follow(page, "/ja/press/pr-014/")
    expect(page.locator("main h1")).to_contain_text("第29回")


def test_a_researcher_finds_a_laureate_in_english_despite_a_slip(page: Page) -> None:
    search(page, "/en/", "Sanriku Railwy")
    expect(page.locator("main header")).to_contain_text("These are the results for:")
    follow(page, "/en/awards/2024/sanriku-railway/")


def test_an_overseas_reader_finds_what_has_no_english_and_is_told_so(page: Page) -> None:
    search(page, "/en/", "試験のための項目")
    row = page.locator("main .row", has=page.locator("a[href='/en/news/made-up-japanese/']"))
    expect(row.locator(".chip").first).to_have_text("Japanese only")
    row.locator(".row-title > a").click()
    expect(page.locator("main [lang=ja]").first).to_be_visible()


def test_whoever_finds_nothing_is_helped_on(page: Page) -> None:
    search(page, "/ja/", "ぬりかべぞうきん")
    expect(page.locator("main")).to_contain_text("しおがま")
    page.locator("main nav a[href='/ja/events/']").click()
    expect(page).to_have_url(re.compile("/ja/events/$"))
