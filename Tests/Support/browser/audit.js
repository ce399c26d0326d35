// What an independent look at the page finds; each finding is a line of text.
(() => {
  const found = [];
  const say = (rule, node) => found.push(rule + ": " + (node ? node.outerHTML.slice(0, 120).replace(/\s+/g, " ") : ""));
  const isShown = node => node.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });

  // One heading of the first level, and none that leaps over a level.
  const headings = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")];
  if (headings.filter(h => h.tagName === "H1").length !== 1) say("one h1");
  headings.reduce((level, h) => {
    const own = Number(h.tagName[1]);
    if (own > level + 1) say("heading leaps", h);
    if (!h.textContent.trim()) say("empty heading", h);
    return own;
  }, 0);

  // Landmarks, language, title, the link that leaps over the header.
  for (const name of ["header", "main", "footer"]) {
    if (document.querySelectorAll("body > " + name).length !== 1) say("one " + name);
  }
  if (!document.documentElement.lang) say("no language");
  if (!document.title.trim()) say("no title");
  const skip = document.querySelector("a.skip");
  if (!skip || !document.querySelector(skip.getAttribute("href"))) say("no skip link");

  // Identifiers and what points to them.
  const ids = [...document.querySelectorAll("[id]")].map(node => node.id);
  ids.filter((id, index) => ids.indexOf(id) !== index).forEach(id => found.push("id twice: " + id));
  for (const node of document.querySelectorAll("[href],[aria-labelledby],[aria-describedby]")) {
    const targets = [(node.getAttribute("href") || "").replace(/^#/, "")]
      .concat((node.getAttribute("aria-labelledby") || "").split(" "), [node.getAttribute("aria-describedby") || ""]);
    targets.filter(id => id && !ids.includes(id)).forEach(() => say("points to nothing", node));
    if (node.hasAttribute("href") && !node.getAttribute("href").startsWith("#")) say("points outside", node);
  }

  // Tables: a caption, headers with a scope, rows that are as long as the head.
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption || !table.caption.textContent.trim()) say("no caption", table);
    const width = table.tHead ? table.tHead.rows[0].cells.length : -1;
    for (const row of table.tBodies[0].rows) {
      if (row.cells.length !== width) say("row of another length", row);
      if (row.cells[0].tagName !== "TH" || row.cells[0].scope !== "row") say("row without a header", row);
    }
    for (const cell of table.tHead.rows[0].cells) if (cell.scope !== "col") say("column header without scope", cell);
  }

  // Pictures: a name and a description, or an ornament.
  for (const svg of document.querySelectorAll("svg")) {
    if (svg.closest("[aria-hidden=true]") || svg.parentElement.closest("svg")) continue;
    const named = svg.getAttribute("aria-label") ||
      (svg.getAttribute("aria-labelledby") || "").split(" ").every(id => document.getElementById(id)?.textContent.trim());
    if (svg.getAttribute("role") !== "img" || !named) say("picture without words", svg);
  }

  // Contrast of all text that is shown, against the first ground below it (WCAG 2.2, 1.4.3).
  const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const parse = colour => (colour.match(/[\d.]+/g) || []).map(Number);
  const ground = node => {
    for (let at = node; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour.slice(0, 3);
    }
    return [255, 255, 255];
  };
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !isShown(node) || ["TITLE", "title", "desc"].includes(node.tagName)) continue;
    const style = getComputedStyle(node);
    const colour = parse(node instanceof SVGElement ? style.fill : style.color);
    const [light, dark] = [luminance(colour), luminance(ground(node))].sort((a, b) => b - a);
    texts += 1;
    if ((light + 0.05) / (dark + 0.05) < 4.5) say("contrast " + ((light + 0.05) / (dark + 0.05)).toFixed(2), node);
  }
  if (!texts) say("no text");

  // Nothing but what is meant to scroll is wider than the screen.
  if (document.documentElement.scrollWidth > innerWidth) found.push("wider than the screen: " + document.documentElement.scrollWidth);

  // Words in pictures do not run into each other, nor out of the picture.
  for (const svg of document.querySelectorAll("svg.chart")) {
    if (!isShown(svg)) continue;
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll("text")].filter(isShown)
      .map(text => [text, text.getBoundingClientRect()]).filter(([, box]) => box.width);
    boxes.forEach(([text, box], index) => {
      if (box.left < frame.left - 3 || box.right > frame.right + 3) say("text leaves the picture", text);
      for (const [other, second] of boxes.slice(index + 1)) {
        const across = Math.min(box.right, second.right) - Math.max(box.left, second.left);
        const down = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
        if (across > 1 && down > 4) say("text over text “" + other.textContent + "”", text);
      }
    });
  }

  // What can be clicked is large enough for a finger, or stands in running text (WCAG 2.2, 2.5.8).
  for (const node of document.querySelectorAll("summary")) {
    const box = node.getBoundingClientRect();
    if (isShown(node) && box.height < 24) say("too small to hit: " + box.height, node);
  }
  return found;
})()
