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

/** Writes into a field as if it were typed. */
function write(id, text, focus) {
  const field = document.getElementById(id);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (focus) {
    field.focus();
  }
}
const lastPeriod = (id) => document.getElementById(`previous-${id}`).textContent;

// Which part is at hand, for the others who have the report open.
const atHand = document.getElementById('part-at-hand');
form?.addEventListener('focusin', (event) => {
  atHand.value = event.target.closest('section[id]')?.id ?? atHand.value;
});

// A text of last period: kept as it is, brought up to date, or left out.
document.querySelectorAll('[data-update], [data-leave-out]').forEach((button) => { button.hidden = false; });
document.addEventListener('click', (event) => {
  const { takeOver, update, leaveOut, tell, from } = event.target.closest('[data-take-over], [data-update], [data-leave-out], [data-tell]')?.dataset ?? {};
  if (takeOver) {
    event.preventDefault();
    write(takeOver, lastPeriod(takeOver), false);
  } else if (update) {
    write(update, document.getElementById(update).value || lastPeriod(update), true);
  } else if (tell) {
    event.preventDefault();
    write(tell, [document.getElementById(tell).value.trimEnd(), document.getElementById(from).textContent].filter(Boolean).join('\n'), true);
  } else if (leaveOut) {
    write(leaveOut, '', true);
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

// What was typed and not saved stays in this browser, through a lost network, an expired session and a restart of the server, until
// the server has it or its owner drops it.
const keeper = document.getElementById('kept-typing');
const place = keeper && `ck-typing:${keeper.dataset.keep}`;
const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
};
const typing = globalThis.ckTyping;

if (keeper && form) {
  const found = kept();
  const lost = Object.entries(found?.values ?? {}).filter(([name, text]) => !typing.stands(form, name, text));
  if (lost.length === 0) {
    localStorage.removeItem(place);
  } else {
    keeper.querySelector('[data-kept-text]').textContent = keeper.dataset.text.replace('%', new Date(found.at).toLocaleString('vi'));
    keeper.hidden = false;
  }
  const drop = () => {
    localStorage.removeItem(place);
    keeper.hidden = true;
  };
  keeper.querySelector('[data-kept-take]').addEventListener('click', () => {
    typing.restore(form, kept()?.values ?? {});
    keeper.hidden = true;
  });
  keeper.querySelector('[data-kept-drop]').addEventListener('click', drop);
  form.addEventListener('input', () => {
    const before = keeper.hidden ? {} : kept()?.values;
    localStorage.setItem(place, JSON.stringify({ at: Date.now(), values: { ...before, ...typing.changes(form) } }));
  });
  form.addEventListener('ck:saved', () => {
    if (keeper.hidden) {
      typing.remembered(form).forEach((field) => {
        field.defaultValue = field.type === 'radio' || field.type === 'checkbox' ? field.defaultValue : field.value;
        field.defaultChecked = field.checked;
      });
      drop();
    }
  });
}
