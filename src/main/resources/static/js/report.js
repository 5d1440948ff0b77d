// The report's form: autosave says when all is kept, last period's text is taken over in place. Without script the page's own
// buttons do both.

const form = document.getElementById('report');
let typed = 0;
let posted = 0;

form?.addEventListener('input', () => { typed += 1; });
document.addEventListener('htmx:beforeRequest', (event) => {
  if (event.target.matches('[data-autosave]')) {
    posted = typed;
  }
});
document.addEventListener('htmx:afterRequest', (event) => {
  if (event.target.matches('[data-autosave]') && event.detail.xhr?.status === 200 && posted === typed) {
    form.dispatchEvent(new Event('ck:saved'));
  }
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-take-over]');
  if (button) {
    event.preventDefault();
    const field = document.getElementById(button.dataset.takeOver);
    field.value = document.getElementById(`previous-${button.dataset.takeOver}`).textContent;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  }
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});
document.querySelectorAll('[data-print]').forEach((button) => { button.hidden = false; });

// "Đã hoàn thành" can be chosen once every expected output is delivered by a document or waived.
const value = (row, name) => row.querySelector(`[name$=".${name}"]`)?.value.trim();
form?.addEventListener('input', (event) => {
  const part = event.target.closest('.output')?.closest('section');
  const done = part?.querySelector('input[type="radio"][value="COMPLETED"]');
  if (done) {
    const open = [...part.querySelectorAll('.output[data-expected]')].some((row) => !value(row, 'notNeededReason')
      && !(row.querySelector('input[type="checkbox"]').checked && value(row, 'documentNumber') && value(row, 'documentOn')));
    done.disabled = open && !done.checked;
    part.querySelectorAll('[data-completable-hint]').forEach((hint) => { hint.hidden = !open; });
  }
});

// The menu marks the part that is being read.
const links = new Map([...document.querySelectorAll('#parts-wide a')].map((link) => [link.hash.slice(1), link]));
if (links.size > 0) {
  const watcher = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
    document.querySelectorAll('#parts-wide a[aria-current]').forEach((link) => link.removeAttribute('aria-current'));
    document.querySelector(`#parts-wide a[href="#${entry.target.id}"]`)?.setAttribute('aria-current', 'location');
  }), { rootMargin: '-10% 0px -75% 0px' });
  links.forEach((link, id) => {
    const part = document.getElementById(id);
    if (part) {
      watcher.observe(part);
    }
  });
}
