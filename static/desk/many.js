/* Says how many files are chosen, and refuses more than the site takes at once before they are sent. Without it the form works as well. */

"use strict"
{
  const MEGABYTE = 1024 * 1024
  const LIMIT = 200
  const input = document.querySelector("#id_files")
  const counted = document.querySelector("#id_files_counted")

  input.addEventListener("change", () => {
    const megabytes = [...input.files].reduce((sum, file) => sum + file.size, 0) / MEGABYTE
    const isTooMuch = input.files.length > Number(input.dataset.most) || megabytes >= LIMIT
    input.setCustomValidity(isTooMuch ? input.dataset.tooMany : "")
    counted.textContent = input.dataset.counted.replace("{count}", input.files.length).replace("{megabytes}", Math.ceil(megabytes))
    if (isTooMuch) input.reportValidity()
  })
}
