// What a test measures on a page, in one call each: nothing here changes the page but the focus.
({
  sideways: () => document.scrollingElement.scrollWidth - document.documentElement.clientWidth,

  // Links and controls smaller than 24 px, but for links inside a sentence.
  smallTargets: () => {
    const shown = el => el.checkVisibility({visibilityProperty: true}) && !el.closest("details:not([open]) > :not(summary)");
    const inSentence = el => {
      if (el.tagName !== "A" || !getComputedStyle(el).display.startsWith("inline")) return false;
      let block = el.parentElement;
      while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
      return block.textContent.trim().length > el.textContent.trim().length + 1;
    };
    const stretched = el => getComputedStyle(el, "::after").position === "absolute";
    return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
      .filter(el => shown(el) && !el.matches(".skip-link, .visually-hidden") && !inSentence(el) && !stretched(el))
      .map(el => [el, el.labels && el.labels[0] && /radio|checkbox/.test(el.type) ? el.labels[0].getBoundingClientRect() : el.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
      .map(([el, box]) => `${el.tagName} “${el.textContent.trim().slice(0, 30)}” ${Math.round(box.width)}×${Math.round(box.height)}`);
  },

  // Tab stops without a ring of 4 px, on themselves or on the card that they stretch over.
  ringless: () => {
    const ring = (el, pseudo) => {
      const style = getComputedStyle(el, pseudo);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 4;
    };
    const found = [];
    let stops = 0;
    for (const el of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")) {
      el.focus({preventScroll: true, focusVisible: true});
      if (document.activeElement !== el) continue;
      stops += 1;
      let around = el;
      while (around && !ring(around) && !ring(around, "::after")) around = around.parentElement;
      if (!around) found.push(`${el.tagName} “${el.textContent.trim().slice(0, 30)}”`);
    }
    document.activeElement.blur();
    return stops ? found : ["no tab stop at all"];
  },
})
