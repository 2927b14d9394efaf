/* A button that shows the password while it is being typed. Without this script there is none, and nothing is missing. */
const field = document.getElementById("id_password")
const row = document.createElement("div")
const button = document.createElement("button")
const tell = () => {
  const hidden = field.type === "password"
  button.textContent = hidden ? field.dataset.show : field.dataset.hide
  button.setAttribute("aria-pressed", !hidden)
}
row.className = "with-show"
button.type = "button"
button.addEventListener("click", () => {
  field.type = field.type === "password" ? "text" : "password"
  tell()
})
field.form.addEventListener("submit", () => (field.type = "password"))
field.before(row)
row.append(field, button)
tell()
document.getElementById("error-summary")?.focus()
