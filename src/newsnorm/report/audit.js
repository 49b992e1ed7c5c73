// Filter rows by words, sort them by a column. Without this script the page still shows everything.
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

for (const search of document.querySelectorAll("input[data-filter]")) {
  const rows = [...document.getElementById(search.dataset.filter).children];
  const texts = rows.map((row) => folded((row.querySelector("summary") ?? row).textContent));
  const count = search.parentElement.querySelector("output");
  search.addEventListener("input", () => {
    const words = folded(search.value).split(/\s+/).filter(Boolean);
    let left = 0;
    rows.forEach((row, place) => {
      row.hidden = !words.every((word) => texts[place].includes(word));
      left += row.hidden ? 0 : 1;
    });
    count.textContent = left === rows.length ? `${left} rows` : `${left} of ${rows.length} rows`;
  });
}

const compare = (one, other, numeric) => (numeric ? Number(one) - Number(other) : one.localeCompare(other));

for (const button of document.querySelectorAll("th button")) {
  const head = button.parentElement;
  const column = [...head.parentElement.children].indexOf(head);
  const body = head.closest("table").tBodies[0];
  const numeric = "key" in (body.rows[0]?.cells[column].dataset ?? {});
  head.classList.toggle("number", Boolean(numeric));
  button.addEventListener("click", () => {
    const before = head.getAttribute("aria-sort");
    const down = before ? before === "ascending" : Boolean(numeric);
    for (const other of head.parentElement.children) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const key = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent;
    const sorted = [...body.rows].sort((one, other) => compare(key(one), key(other), numeric) * (down ? -1 : 1));
    body.append(...sorted);
  });
}
