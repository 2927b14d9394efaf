"""A form as a browser would send it back: what stands in its fields, to be changed and posted by a test that has no browser."""

from html.parser import HTMLParser


class HtmlForm(HTMLParser):
    """`HtmlForm.of(html, "title_ja")`: the fields of the form that has this field, by name; files and buttons are left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[dict[str, list[str]]] = []
        self._fields: dict[str, list[str]] | None = None
        self._area: str | None = None
        self._text = ""
        self._select: str | None = None
        self._first_option: str | None = None
        self._options: list[str] = []

    @classmethod
    def of(cls, html: str, field: str) -> dict[str, list[str]]:
        reader = cls()
        reader.feed(html)
        (found,) = [form for form in reader.forms if field in form]
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self._fields = {}
            self.forms.append(self._fields)
        if self._fields is None:
            return
        name = given.get("name") or ""
        if tag == "textarea":
            self._area, self._text = name, ""
        elif tag == "select":
            self._select, self._options, self._first_option = name, [], None if "multiple" in given else ""
        elif tag == "option" and self._select is not None:
            value = given.get("value") or ""
            if "selected" in given:
                self._options.append(value)
            if self._first_option == "":
                self._first_option = value
        elif tag == "input" and name and given.get("type") not in ("submit", "button", "image", "file", "reset"):
            if given.get("type") in ("checkbox", "radio") and "checked" not in given:
                self._fields.setdefault(name, [])
            else:
                self._fields.setdefault(name, []).append(given.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        if self._fields is None:
            return
        if tag == "textarea" and self._area is not None:
            self._fields.setdefault(self._area, []).append(self._text.removeprefix("\n"))
            self._area = None
        elif tag == "select" and self._select is not None:
            first = [self._first_option] if self._first_option else []
            self._fields.setdefault(self._select, []).extend(self._options or first)
            self._select = None
        elif tag == "form":
            self._fields = None

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            self._text += data
