/* What the desk changes in the text editor: pictures come from the library, a table is made at once, every button has a name in the
   language of the desk, and the field and its tool bar can be used by keyboard and by screen reader.
   The editor loads this module and takes the extensions that it exports in place of its own of the same name. */

import { Extension, Node, Plugin, Table as EditorsTable } from "django-prose-editor/editor"
import { choosePicture, describePicture } from "desk/picker"

const textareaOf = (editor) => editor.options.element.querySelector("textarea")
const languageOf = (editor) => textareaOf(editor)?.lang || document.documentElement.lang

const NAMES = {
  heading2: gettext("Heading"),
  heading3: gettext("Subheading"),
  heading4: gettext("Small heading"),
  paragraph: gettext("Paragraph"),
  bulletList: gettext("List"),
  orderedList: gettext("Numbered list"),
  blockquote: gettext("Quotation"),
  horizontalRule: gettext("Line across"),
  figure: gettext("Picture"),
  bold: gettext("Bold"),
  italic: gettext("Italic"),
  link: gettext("Link"),
  unlink: gettext("Remove the link"),
  table: gettext("Table"),
  "table:addColumnAfter": gettext("Add a column"),
  "table:deleteColumn": gettext("Delete the column"),
  "table:addRowAfter": gettext("Add a row"),
  "table:deleteRow": gettext("Delete the row"),
  "table:mergeCells": gettext("Merge the cells"),
  "table:splitCell": gettext("Split the cell"),
  "table:toggleHeaderCell": gettext("Heading cell"),
  "table:deleteTable": gettext("Delete the table"),
  "history:undo": gettext("Undo"),
  "history:redo": gettext("Redo"),
}

/* The editor's own words, which it looks up in the same catalogue: named here so that `makemessages` finds them. */
export const EDITORS_OWN = [gettext("URL"), gettext("Title"), gettext("Edit Link"), gettext("Update"), gettext("Cancel")]

/* A picture of the library with a caption of its own. Stored as <figure><img data-file="12"><figcaption>…</figcaption></figure>. */
export const Figure = Node.create({
  name: "figure",
  group: "block",
  content: "inline*",
  isolating: true,
  draggable: true,

  addOptions: () => ({ libraryUrl: "" }),

  addAttributes: () => ({
    file: { default: null, parseHTML: (dom) => dom.querySelector("img")?.dataset.file ?? null, rendered: false },
  }),

  /* A figure that names no picture of ours, pasted from elsewhere, leaves its words alone. */
  parseHTML: () => [
    {
      tag: "figure",
      getAttrs: (dom) => (dom.querySelector("img[data-file]") ? null : false),
      contentElement: (dom) => dom.querySelector("figcaption") ?? document.createElement("figcaption"),
    },
  ],

  renderHTML: ({ node }) => ["figure", ["img", { "data-file": node.attrs.file }], ["figcaption", 0]],

  addNodeView() {
    return ({ node, editor, getPos }) => new FigureView(node, editor, getPos, this.options.libraryUrl)
  },

  addCommands() {
    return {
      insertFigure:
        () =>
        ({ editor, dispatch }) => {
          if (!dispatch) return true
          choosePicture(this.options.libraryUrl, languageOf(editor)).then((picture) => {
            const chain = editor.chain().focus()
            if (picture) chain.insertContent({ type: "figure", attrs: { file: String(picture.id) } })
            chain.run()
          })
          return true
        },
    }
  },

  /* Enter in a caption goes on below the picture; it would double the picture otherwise. */
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection
        if ($from.parent.type.name !== "figure") return false
        const below = $from.after()
        return editor.chain().insertContentAt(below, { type: "paragraph" }).setTextSelection(below + 1).run()
      },
    }
  },
})

class FigureView {
  constructor(node, editor, getPos, libraryUrl) {
    Object.assign(this, { node, editor, getPos, libraryUrl })
    this.dom = document.createElement("figure")
    this.frame = document.createElement("div")
    this.frame.contentEditable = "false"
    this.contentDOM = document.createElement("figcaption")
    this.dom.append(this.frame, this.contentDOM)
    this.draw()
  }

  async draw() {
    const { file } = this.node.attrs
    const language = languageOf(this.editor)
    const picture = await describePicture(this.libraryUrl, file).catch(() => undefined)
    if (file !== this.node.attrs.file) return
    this.frame.replaceChildren(picture ? this.image(picture, language) : this.missing(picture), this.buttons())
    this.contentDOM.dataset.placeholder = picture?.caption[language] || gettext("Caption, if the picture needs one here")
  }

  image(picture, language) {
    const image = new Image(picture.width, picture.height)
    image.src = picture.thumbnail
    image.alt = picture.decorative ? gettext("Decorative picture") : picture.alt[language]
    return image
  }

  missing(picture) {
    const words = document.createElement("p")
    words.className = "figure-missing"
    words.textContent = picture === null ? gettext("This picture is not in the library any more. Visitors do not see it.") : gettext("The library does not answer.")
    return words
  }

  buttons() {
    const row = document.createElement("div")
    row.className = "figure-buttons"
    const button = (words, act) => {
      const made = document.createElement("button")
      made.type = "button"
      made.textContent = words
      made.addEventListener("click", act)
      row.append(made)
    }
    button(gettext("Another picture"), () => this.replace())
    button(gettext("Take out"), () => this.remove())
    return row
  }

  async replace() {
    const picture = await choosePicture(this.libraryUrl, languageOf(this.editor))
    const chain = this.editor.chain().focus()
    if (picture) chain.command(({ tr }) => Boolean(tr.setNodeAttribute(this.getPos(), "file", String(picture.id))))
    chain.run()
  }

  remove() {
    const from = this.getPos()
    this.editor.chain().focus().deleteRange({ from, to: from + this.node.nodeSize }).run()
  }

  update(node) {
    if (node.type.name !== "figure") return false
    const changed = node.attrs.file !== this.node.attrs.file
    this.node = node
    if (changed) this.draw()
    return true
  }

  stopEvent(event) {
    return this.frame.contains(event.target) && event.type !== "dragstart"
  }

  /* The caption's placeholder is an attribute that `draw` sets: taken for an edit, it would have the figure drawn anew for ever. */
  ignoreMutation(mutation) {
    if (mutation.type === "attributes") return true
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target)
  }
}

/* A table is there at once, with headings; rows and columns are added to it. */
export const Table = EditorsTable.extend({
  addCommands() {
    return {
      ...this.parent?.(),
      insertTableWithOptions:
        () =>
        ({ commands }) =>
          commands.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    }
  },
})

const TOGGLES = new Set(["heading2", "heading3", "heading4", "paragraph", "orderedList", "blockquote", "bold", "italic", "link"])

export const Interface = Extension.create({
  name: "interface",

  /* The field is named by the label of the text area that it stands for, and described by its help and its errors. */
  addProseMirrorPlugins() {
    const textarea = textareaOf(this.editor)
    const label = textarea.id && document.querySelector(`label[for="${CSS.escape(textarea.id)}"]`)
    const attributes = { role: "textbox", "aria-multiline": "true" }
    if (textarea.lang) attributes.lang = textarea.lang
    if (label) attributes["aria-labelledby"] = label.id ||= `${textarea.id}_label`
    else attributes["aria-label"] = textarea.getAttribute("aria-label") || gettext("Text")
    for (const name of ["aria-describedby", "aria-invalid"]) {
      if (textarea.hasAttribute(name)) attributes[name] = textarea.getAttribute(name)
    }
    label?.addEventListener("click", (event) => {
      event.preventDefault()
      this.editor.commands.focus()
    })
    return [new Plugin({ props: { attributes } })]
  },

  onCreate() {
    const bar = this.editor.storage.menu?.dom
    if (!bar) return
    bar.setAttribute("role", "toolbar")
    bar.setAttribute("aria-label", gettext("Format the text"))
    const buttons = [...bar.querySelectorAll("button[data-name]")]
    for (const button of buttons) {
      const words = NAMES[button.dataset.name] ?? button.title
      button.title = words
      button.setAttribute("aria-label", words)
    }
    const tell = () => {
      for (const button of buttons) {
        if (TOGGLES.has(button.dataset.name)) button.setAttribute("aria-pressed", button.classList.contains("active"))
        button.setAttribute("aria-disabled", button.classList.contains("disabled"))
      }
    }
    this.editor.on("transaction", tell)
    tell()
    oneTabStop(bar, buttons)
  },
})

/* The bar is one stop of the tab key; the arrow keys walk along it. */
const oneTabStop = (bar, buttons) => {
  const shown = () => buttons.filter((button) => !button.classList.contains("hidden"))
  const stopAt = (chosen) => {
    for (const button of buttons) button.tabIndex = button === chosen ? 0 : -1
  }
  stopAt(buttons[0])
  bar.addEventListener("focusin", ({ target }) => buttons.includes(target) && stopAt(target))
  bar.addEventListener("keydown", (event) => {
    const row = shown()
    const at = row.indexOf(document.activeElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: row.length - 1 }[event.key]
    if (at < 0 || to === undefined) return
    event.preventDefault()
    row.at(to % row.length).focus()
  })
}
