"""What the law calls a body, before or behind its name: whoever types 株式会社アンデックス, アンデックス㈱ or アンデックス means one firm."""

import re

_FORMS = (
    "株式会社|有限会社|合同会社|合資会社|合名会社"
    "|(?:一般|公益)?(?:社団|財団)法人|社会福祉法人|学校法人|医療法人|(?:認定)?(?:特定非営利活動|npo)法人"
    "|\\((?:株|有|同|資|名|一社|一財|公社|公財|社|財|福|社福|学|医|特非|npo|認特非)\\)"
)
_BEFORE = re.compile(f"^(?:{_FORMS})[\\s・]*(?=[^\\W_]{{2}})")
_BEHIND = re.compile(f"(?<=[^\\W_]{{2}})[\\s・]*(?:{_FORMS})$")
#: What staff need not keep as synonyms.
SAME = (("npo法人", "特定非営利活動法人", "npo"),)


def without_legal_form(normed: str) -> str:
    """Of a word in `norm` form; where nothing but the form is typed it stays."""
    return _BEHIND.sub("", _BEFORE.sub("", normed))
