// Words to choose from while somebody types into a search field. Without it everything works; what it shows is public.
"use strict";

for (const field of document.querySelectorAll(".search-field")) {
  const list = document.createElement("datalist");
  const known = new Map();
  let timer = 0;
  let asked = "";

  list.id = `${field.id}-suggestions`;
  field.form.append(list);
  field.setAttribute("list", list.id);

  const show = (words) => {
    list.replaceChildren(...words.map((word) => {
      const option = document.createElement("option");
      option.value = word;
      return option;
    }));
  };

  const ask = async () => {
    const text = field.value.trim();
    if (text === asked) return;
    asked = text;
    if (!text) return show([]);
    if (!known.has(text)) {
      try {
        const answer = await fetch(`${field.form.getAttribute("action")}suggest/?q=${encodeURIComponent(text)}`, { credentials: "omit" });
        if (!answer.ok) return;
        known.set(text, await answer.json());
      } catch {
        return;
      }
    }
    if (asked === text) show(known.get(text));
  };

  // While kana are being turned into kanji, what stands in the field is not yet what is meant.
  const wait = (event) => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
  };
  field.addEventListener("input", wait);
  field.addEventListener("compositionend", wait);
}
