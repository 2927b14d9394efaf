"""How visitors write what the site writes otherwise: kind, what they type, what the site says, the site's language, and a page that both must find."""

from typing import NamedTuple


class Variant(NamedTuple):
    kind: str
    typed: str
    canonical: str
    language: str
    path: str


def _read(language: str, table: str) -> list[Variant]:
    kind = ""
    found: list[Variant] = []
    for line in filter(None, map(str.strip, table.splitlines())):
        if line.endswith(":"):
            kind = line[:-1]
        else:
            typed, canonical, path = (part.strip() for part in line.split("|"))
            found.append(Variant(kind, typed, canonical, language, path))
    return found


_JAPANESE = """
width:
    ﾊﾝｽﾞｵﾝ支援 | ハンズオン支援 | /handson/
    ＴＯＨＯＫＵ　ＭＯＭＥＮＴ | TOHOKU MOMENT | /news/nw-033/
    ﾋﾞｼﾞﾈｽｺﾝﾃｽﾄ２０１８ | ビジネスコンテスト2018 | /initiatives/contests/#2018
    第１８回「結の場」 | 第18回「結の場」 | /initiatives/yuinoba/yn-005/
    ＮＰＯ法人ｗｉｚ | NPO法人wiz | /awards/2016/npo-wiz/
    ﾂｰﾙ･ﾄﾞ･東北 | ツール・ド・東北 | /awards/2016/tour-de-tohoku-2016-executive-committee/
    ㈱川喜 | (株)川喜 | /casebooks/ind-34/#cs-014
case:
    tohoku moment | TOHOKU MOMENT | /news/nw-033/
    npo法人tatakiage japan | NPO法人TATAKIAGE Japan | /awards/2016/tatakiage-japan/
    save iwate | SAVE IWATE | /awards/2024/save-iwate/
    reroots | ReRoots | /awards/2018/reroots/
    REBORN-ART FESTIVAL | Reborn-Art Festival | /awards/2020/reborn-art-festival-executive-committee/
    fw:東北WEEKLY | Fw:東北Weekly | /events/fm-003/
kana:
    はんずおん支援 | ハンズオン支援 | /handson/
    まっちんぐ | マッチング | /casebooks/sec-2020/cs-057/
    カワウチ屋 | かわうち屋 | /awards/2016/kawauchiya/
    がんばろうフクシマ | がんばろう福島 | /awards/2019/aw-023/
    ふぁーむ白石 | ファーム白石 | /casebooks/ind-34/#cs-024
    ぽらりす | ポラリス | /awards/2019/polaris/
    ぐるてんふりー | グルテンフリー | /events/fm-023/
katakana:
    グルテンフリイ | グルテンフリー | /events/fm-023/
    サムライアローハ | サムライアロハ | /casebooks/sec-2020/cs-060/
    フアン | ファン | /news/nw-029/
    ワーケイション | ワーケーション | /events/fm-011/
    ファクトリ | ファクトリー | /awards/2023/kita-sanriku-factory/
    ビジネスコンテスツ2018 | ビジネスコンテスト2018 | /initiatives/contests/#2018
    フアツシヨン協同組合 | ファッション協同組合 | /casebooks/ind-34/cs-025/
okurigana:
    取り組み事例集 | 取組事例集 | /casebooks/torikumi/
    受け付け | 受付 | /news/nw-036/
    受付け | 受付 | /news/nw-036/
    受けつけ | 受付 | /news/nw-036/
    生業 | なりわい | /events/fm-014/
    担手づくり | 担い手づくり | /initiatives/council/activities/#ca-006
itaiji:
    塩竃市 | 塩竈市 | /places/042030/
    塩釜市 | 塩竈市 | /places/042030/
    髙政 | 高政 | /casebooks/ind-vol2/cs-007/
    東日本大震災復興の敎訓 | 東日本大震災復興の教訓 | /casebooks/lessons/
    廣域 | 広域 | /news/nw-018/
    櫻ライン311 | 桜ライン311 | /awards/2021/sakura-line-311/
    淺野撚絲 | 浅野撚糸 | /awards/2023/asano-nenshi/
    三陸鐵道 | 三陸鉄道 | /awards/2024/sanriku-railway/
    雲仙普賢嶽 | 雲仙普賢岳 | /events/fm-012/
numeral:
    第十八回「結の場」 | 第18回「結の場」 | /initiatives/yuinoba/yn-005/
    四十八件 | 48件 | /news/nw-005/
    四十三社 | 43社 | /news/nw-038/
    三県 | 3県 | /news/nw-038/
    2800日目 | 2,800日目 | /events/fm-005/
    5十5の挑戦 | 55の挑戦 | /casebooks/ind-vol2/
    五十五の挑戦 | 55の挑戦 | /casebooks/ind-vol2/
    2次の支援先 | 二次の支援先 | /press/pr-002/
    五つの社会像 | 5つの社会像 | /news/nw-004/
year:
    令和６年度 星顕彰 | 令和6年度 星顕彰 | /awards/2024/
    R6 星顕彰 | 令和6年度 星顕彰 | /awards/2024/
    2024年度 星顕彰 | 令和6年度 星顕彰 | /awards/2024/
    FY2024 星顕彰 | 令和6年度 星顕彰 | /awards/2024/
    令和六年度の星顕彰 | 令和6年度の星顕彰 | /awards/2024/
    平成31年度 復興・創生顕彰 | 令和元年度 復興・創生顕彰 | /awards/2019/
    2019年度 復興・創生顕彰 | 令和元年度 復興・創生顕彰 | /awards/2019/
    H30 ハンズオン支援 | 平成30年度 ハンズオン支援 | /handson/community/2018/
    Ｒ７ 推薦 | 令和7年度 推薦 | /news/nw-036/
    平成二十八年度 自治体版ハンズオン支援 | 2016年度 自治体版ハンズオン支援 | /handson/municipalities/2016/
reading:
    しおがまし | 塩竈市 | /places/042030/
    ゆいのば | 結の場 | /press/pr-014/
    りくぜんたかた | 陸前高田 | /places/032107/
    ほしけんしょう | 星顕彰 | /news/nw-026/
    さんりくてつどう | 三陸鉄道 | /awards/2024/sanriku-railway/
    かんけいじんこう | 関係人口 | /events/fm-009/
    しんさい でんしょう | 震災 伝承 | /events/fm-012/
    おおつち | 大槌 | /places/034614/
romaji:
    shiogama | 塩竈 | /places/042030/
    rikuzentakata | 陸前高田 | /places/032107/
    kesennuma | 気仙沼 | /places/042056/
    ootsuchi | 大槌町 | /places/034614/
    kankeijinko | 関係人口 | /events/fm-009/
    koryukai | 交流会 | /press/pr-007/
    namie | 浪江 | /places/075477/
    yuinoba | 結の場 | /news/nw-024/
    fukkou | 復興 | /awards/2016/
spacing:
    東北 暮らし 発見塾 | 東北暮らし発見塾 | /events/fm-013/
    ハンズ オン支援 | ハンズオン支援 | /handson/
    結の場　石巻市 | 結の場 石巻市 | /initiatives/yuinoba/yn-011/
    ツールド東北 | ツール・ド・東北 | /awards/2016/tour-de-tohoku-2016-executive-committee/
    福島県ファッション 協同組合 | 福島県ファッション協同組合 | /casebooks/ind-34/cs-025/
    リボーン アートフェスティバル reborn art | reborn art リボーン アートフェスティバル | /awards/2020/reborn-art-festival-executive-committee/
    tohokumoment | TOHOKU MOMENT | /news/nw-033/
inflection:
    語り継いだ | 語り継ぐ | /events/fm-012/
    はじめての交流会を開いた | はじめての交流会を開く | /news/nw-003/
    働き方を変えた | 働き方を変える | /events/fm-011/
    受け継いだ想い | 受け継ぐ想い | /casebooks/ind-2018/
    東北の未来を考えた | 東北の未来を考える | /initiatives/council/activities/#ca-011
    結びます | 結び | /news/nw-022/
synonym:
    ファンミ | Fan Meeting | /news/nw-029/
    引越し | 移住 | /events/fm-022/
    グラント | 募集要項 | /press/pr-004/
    ビジコン2018 | ビジネスコンテスト2018 | /initiatives/contests/#2018
    三鉄 | 三陸鉄道 | /awards/2024/sanriku-railway/
    星顕彰 | 復興・創生の星顕彰 | /awards/2024/
    結いの場 | 結の場 | /press/pr-014/
mixed:
    ﾊﾝｽﾞｵﾝ　Ｒ６ | ハンズオン 令和6年度 | /handson/community/2024/
    ゆいのば 第二十六回 | 結の場 第26回 | /initiatives/yuinoba/yn-007/
    ﾌｱﾝﾐｰﾃｨﾝｸﾞ　米めん | ファンミーティング 米めん | /news/nw-029/
    しおがま　宮城県 | 塩竈 宮城県 | /places/042030/
    ｼｵｶﾞﾏ　みやぎ | 塩竈 宮城 | /places/042030/
    ﾋﾞｼﾞﾈｽｺﾝﾃｽﾄ H30 | ビジネスコンテスト 2018 | /news/nw-016/
"""

_ENGLISH = """
typo:
    Iwte | Iwate | /awards/2024/save-iwate/
    Kesenuma | Kesennuma | /places/042056/
    Fukushma | Fukushima | /places/072010/
    Ishinomki | Ishinomaki | /places/042021/
    exchnage meeting | exchange meeting | /initiatives/council/activities/#ca-001
    casebok | casebook | /casebooks/award-2019/
    laureats | laureates | /casebooks/nt-2021/
inflection:
    exchange meetings | exchange meeting | /initiatives/council/activities/#ca-001
    casebook | casebooks | /casebooks/
    award | awards | /awards/
    municipality | municipalities | /places/
    companies | company | /handson/companies/2025/
    terms of uses | terms of use | /terms/
spacing:
    fanmeeting | fan meeting | /events/fm-004/
    hands on support | hands-on support | /handson/
    handson support | hands-on support | /handson/community/2023/
case:
    HANDS-ON SUPPORT | hands-on support | /handson/
    ishinomaki | Ishinomaki | /places/042021/
    tohoku moment | TOHOKU MOMENT | /news/nw-033/
width:
    Ｈａｎｄｓ－ｏｎ　ｓｕｐｐｏｒｔ | Hands-on support | /handson/
year:
    Reiwa 6 star award | FY2024 star award | /awards/2024/
    fiscal 2024 hands-on | FY2024 hands-on | /handson/community/2024/
"""

#: What staff would enter for the kind "synonym".
SYNONYMS = [
    ["ファンミ", "Fan Meeting"],
    ["引越し", "移住"],
    ["グラント", "募集要項"],
    ["ビジコン", "ビジネスコンテスト"],
    ["三鉄", "三陸鉄道"],
    ["結いの場", "結の場"],
]

VARIANTS = [*_read("ja", _JAPANESE), *_read("en", _ENGLISH)]
