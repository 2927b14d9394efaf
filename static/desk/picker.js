/* The picture library in a dialog: search it, or upload a new picture into it. Knows nothing of the text editor.
   `choosePicture(url, language)` resolves to the chosen picture as the library describes it, or to null. */

const known = new Map()

/* Elements are built, never parsed: no word of the library can become markup. */
const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value)
    else if (value === true) made.setAttribute(key, "")
    else if (value !== false && value != null) made.setAttribute(key, value)
  }
  made.append(...children)
  return made
}

const ask = async (url, parameters) => {
  const response = await fetch(`${url}?${new URLSearchParams(parameters)}`, { headers: { Accept: "application/json" } })
  if (!response.ok) throw new Error(`${response.status}`)
  return response.json()
}

/* What the library knows of one picture; null where it is there no more. */
export const describePicture = (url, id) => {
  if (!known.has(id)) {
    const answer = ask(url, { id }).then(({ pictures }) => pictures[0] ?? null)
    answer.catch(() => known.delete(id))
    known.set(id, answer)
  }
  return known.get(id)
}

const FIELDS = [
  { name: "file", type: "file", label: gettext("File (JPEG, PNG, WebP or AVIF)"), required: true },
  { name: "alt_ja", lang: "ja", label: gettext("Alternative text (Japanese)") },
  { name: "alt_en", lang: "en", label: gettext("Alternative text (English)") },
  { name: "is_decorative", type: "checkbox", label: gettext("Decorative: it adds nothing that the text does not say") },
  { name: "caption_ja", lang: "ja", label: gettext("Caption (Japanese)") },
  { name: "caption_en", lang: "en", label: gettext("Caption (English)") },
  { name: "credit_ja", lang: "ja", label: gettext("Credit (Japanese)"), required: true },
  { name: "credit_en", lang: "en", label: gettext("Credit (English)") },
]

class Picker {
  constructor(url, language, resolve) {
    this.url = url
    this.language = language
    this.chosen = null
    this.dialog = this.build()
    this.dialog.addEventListener("close", () => {
      this.dialog.remove()
      resolve(this.chosen)
    })
    document.body.append(this.dialog)
    this.dialog.showModal()
    this.show(1)
  }

  build() {
    this.search = element("input", { type: "search", id: "picker-search", name: "q", autocomplete: "off" })
    this.status = element("p", { class: "picker-status", role: "status" })
    this.list = element("ul", { class: "picker-list" })
    this.pages = element("nav", { class: "picker-pages", "aria-label": gettext("Pages of the library"), hidden: true })
    this.upload = this.uploadForm()
    const find = element(
      "form",
      {
        class: "picker-find",
        role: "search",
        onsubmit: (event) => {
          event.preventDefault()
          this.show(1)
        },
      },
      element("label", { for: "picker-search" }, gettext("Search the library")),
      this.search,
      element("button", { type: "submit" }, gettext("Search")),
    )
    return element(
      "dialog",
      { class: "picker", "aria-labelledby": "picker-title" },
      element(
        "div",
        { class: "picker-head" },
        element("h2", { id: "picker-title" }, gettext("Choose a picture")),
        element("button", { type: "button", class: "picker-close", onclick: () => this.dialog.close() }, gettext("Close")),
      ),
      find,
      this.status,
      this.list,
      this.pages,
      this.upload,
    )
  }

  async show(page) {
    this.status.textContent = gettext("Looking…")
    try {
      const answer = await ask(this.url, { q: this.search.value, page })
      this.list.replaceChildren(...answer.pictures.map((picture) => this.choice(picture)))
      this.status.textContent = answer.count
        ? interpolate(ngettext("%(count)s picture", "%(count)s pictures", answer.count), { count: answer.count }, true)
        : gettext("No picture is found. Try another word, or upload one below.")
      this.showPages(answer)
      this.upload.hidden = !answer.may_add
      if (!answer.count && !this.search.value) this.upload.open = true
    } catch {
      this.status.textContent = gettext("The library does not answer. Try again in a moment.")
    }
  }

  showPages({ page, pages }) {
    const step = (words, to) =>
      element("button", { type: "button", disabled: to < 1 || to > pages, onclick: () => this.show(to) }, words)
    const number = interpolate(gettext("Page %(page)s of %(pages)s"), { page, pages }, true)
    this.pages.replaceChildren(step(gettext("Previous"), page - 1), element("span", {}, number), step(gettext("Next"), page + 1))
    this.pages.hidden = pages < 2
  }

  choice(picture) {
    const words = picture.decorative ? gettext("Decorative") : picture.alt[this.language]
    return element(
      "li",
      {},
      element(
        "button",
        { type: "button", class: "picker-choice", onclick: () => this.choose(picture) },
        element("img", { src: picture.thumbnail, alt: "", width: picture.width, height: picture.height, loading: "lazy" }),
        element("span", { class: "picker-name" }, picture.title),
        element("span", { class: "picker-words" }, words),
        element("span", { class: "picker-credit" }, picture.credit[this.language]),
      ),
    )
  }

  choose(picture) {
    this.chosen = picture
    known.set(String(picture.id), Promise.resolve(picture))
    this.dialog.close()
  }

  uploadForm() {
    const fields = FIELDS.map(({ name, label, type = "text", ...attributes }) => {
      const id = `picker-${name}`
      const input = element("input", { ...attributes, type, name, id, "aria-describedby": `${id}-error`, accept: type === "file" && "image/jpeg,image/png,image/webp,image/avif" })
      const words = element("label", { for: id }, label, attributes.required ? element("span", { class: "needed" }, gettext("required")) : "")
      const error = element("p", { class: "picker-error", id: `${id}-error` })
      return element("div", { class: `picker-field picker-field-${type}` }, ...(type === "checkbox" ? [input, words] : [words, error, input]))
    })
    this.problem = element("p", { class: "picker-error", role: "alert" })
    this.send = element("button", { type: "submit", class: "picker-send" }, gettext("Upload and place"))
    const form = element(
      "form",
      {
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault()
          this.takeIn(form)
        },
      },
      this.problem,
      element("div", { class: "picker-fields" }, ...fields),
      this.send,
    )
    return element("details", { class: "picker-upload", hidden: true }, element("summary", {}, gettext("Upload a new picture")), form)
  }

  async takeIn(form) {
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value
    this.report({})
    this.send.disabled = true
    this.problem.textContent = gettext("The picture is being prepared…")
    try {
      const response = await fetch(this.url, { method: "POST", body: new FormData(form), headers: { "X-CSRFToken": token } })
      const answer = response.status === 201 || response.status === 400 ? await response.json() : null
      if (answer?.picture) this.choose(answer.picture)
      else this.report(answer?.errors ?? { __all__: gettext("The picture could not be sent. Try again in a moment.") })
    } catch {
      this.report({ __all__: gettext("The picture could not be sent. Try again in a moment.") })
    } finally {
      this.send.disabled = false
    }
  }

  report(errors) {
    const found = Object.entries(errors)
    this.problem.textContent = errors.__all__ ?? (found.length ? gettext("Please look at the fields below.") : "")
    for (const { name } of FIELDS) {
      const place = this.dialog?.querySelector(`#picker-${name}-error`)
      if (place) place.textContent = errors[name] ?? ""
      this.dialog?.querySelector(`#picker-${name}`)?.setAttribute("aria-invalid", name in errors)
    }
    const first = found.find(([name]) => name !== "__all__")
    if (first) this.dialog.querySelector(`#picker-${first[0]}`)?.focus()
  }
}

export const choosePicture = (url, language) => new Promise((resolve) => new Picker(url, language, resolve))
