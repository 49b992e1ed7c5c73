// Escape puts the note of a mark away; moving on brings notes back.
"use strict";
document.addEventListener("keydown", (event) => {
  document.body.classList.toggle("quiet", event.key === "Escape");
});
document.addEventListener("mouseover", () => document.body.classList.remove("quiet"));
