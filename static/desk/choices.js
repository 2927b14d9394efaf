/* Django's boxes that find by typing are named by nothing that a screen reader can read: each gets the label of its field. */

"use strict"
{
  const labelOf = (select) => {
    const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`)
    if (label) label.id ||= `${select.id}_label`
    return label
  }

  const name = (select) => {
    const label = labelOf(select)
    const container = select.nextElementSibling
    if (!label || !container?.classList.contains("select2")) return
    const rendered = container.querySelector(".select2-selection__rendered")
    for (const box of container.querySelectorAll("[role=combobox], [role=textbox]")) {
      box.setAttribute("aria-labelledby", box === rendered ? label.id : `${label.id} ${rendered.id}`)
    }
    for (const field of container.querySelectorAll(".select2-search__field")) field.setAttribute("aria-labelledby", label.id)
  }

  const nameAll = () => document.querySelectorAll("select.admin-autocomplete.select2-hidden-accessible").forEach(name)

  /* What is chosen is drawn anew with its search field; the list that opens has one of its own at the end of the page. */
  window.addEventListener("load", () => {
    nameAll()
    document.addEventListener("formset:added", () => setTimeout(nameAll))
    django.jQuery(document).on("change select2:open", "select.admin-autocomplete", ({ target }) => {
      name(target)
      const label = labelOf(target)
      const field = document.querySelector(".select2-dropdown .select2-search__field")
      if (label && field) field.setAttribute("aria-labelledby", label.id)
    })
  })
}
