// Adds how long a note takes to read, at 220 words a minute.
const article = document.querySelector('article[data-note]')
const when = article?.querySelector('time')
if (when) {
  const minutes = Math.max(1, Math.round(article.textContent.trim().split(/\s+/).length / 220))
  when.insertAdjacentText('afterend', ` · ${minutes} min`)
}
