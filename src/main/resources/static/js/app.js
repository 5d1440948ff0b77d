// What every page does beyond HTML. Nothing here is needed to read, fill in and send a page.
// Texts come from the page (data-text-*), so that all Vietnamese stands in messages.properties.

const texts = document.body.dataset;

/** Shows a note at the foot of the window until it is closed or the next one comes. */
function tell(text) {
  const live = document.getElementById('ck-live');
  const note = document.getElementById('ck-note')?.content.firstElementChild.cloneNode(true);
  if (!live || !note) {
    return;
  }
  note.querySelector('div').textContent = text;
  note.querySelector('button').addEventListener('click', () => note.remove());
  live.replaceChildren(note);
}

// Unsaved changes: <form data-warn-unsaved>. A form that came back with errors is unsaved from the start.
const watched = () => [...document.querySelectorAll('form[data-warn-unsaved]')];
const changed = new WeakSet();
watched().filter((form) => form.querySelector('[data-error-summary]')).forEach((form) => changed.add(form));
const isUnsaved = () => watched().some((form) => changed.has(form));

document.addEventListener('input', (event) => {
  const form = event.target.form;
  if (form?.matches('[data-warn-unsaved]')) {
    changed.add(form);
  }
});
/** Autosave says <form>.dispatchEvent(new Event('ck:saved')) when the server has everything. */
document.addEventListener('ck:saved', (event) => changed.delete(event.target), true);
/** So does whoever keeps the typing elsewhere before leaving the page. */
document.addEventListener('ck:kept', (event) => changed.delete(event.target), true);
document.addEventListener('ck:tell', (event) => tell(event.detail));
window.addEventListener('beforeunload', (event) => {
  if (isUnsaved()) {
    event.preventDefault();
  }
});

// On a phone the tabs are wider than the window: the one that is open is shown.
document.querySelectorAll('.tabs a[aria-current]').forEach((tab) => {
  tab.closest('.tabs').scrollLeft = tab.offsetLeft - tab.closest('.tabs').offsetLeft - 16;
});

// What the server would refuse whole is not chosen at all, so that nothing typed beside it is lost.
const LARGEST_FILES = 50 * 1024 * 1024;
document.addEventListener('change', (event) => {
  const files = event.target.type === 'file' ? [...event.target.files] : [];
  if (files.reduce((bytes, file) => bytes + file.size, 0) > LARGEST_FILES) {
    event.target.value = '';
    tell(texts.textTooLarge);
  }
});

// One sending per click; the button lives again when the page is taken from the browser's history.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post')) {
    return;
  }
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = 'true';
  event.submitter?.setAttribute('aria-busy', 'true');
  changed.delete(form);
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sending]').forEach((form) => delete form.dataset.sending);
  document.querySelectorAll('button[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'));
});

// htmx: the token that every writing request needs, and a word when a request fails.
document.addEventListener('htmx:configRequest', (event) => {
  const token = document.querySelector('#sign-out input[name="_csrf"]');
  if (token && event.detail.verb !== 'get') {
    event.detail.headers['X-CSRF-TOKEN'] = token.value;
  }
});
document.addEventListener('htmx:responseError', (event) => {
  if (event.detail.xhr.status !== 401) {
    tell(texts.textFailed);
  } else if (isUnsaved()) {
    tell(texts.textExpired);
  } else {
    window.location.assign(texts.login);
  }
});
document.addEventListener('htmx:sendError', () => tell(texts.textOffline));
document.addEventListener('htmx:timeout', () => tell(texts.textOffline));

// Menus close on Escape and on a click beside them.
document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && event.target.closest?.('details.ck-menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
document.addEventListener('click', (event) => {
  document.querySelectorAll('details.ck-menu[open]').forEach((menu) => {
    menu.open = menu.contains(event.target);
  });
});

// A form that came back with errors: read the summary first, in the order of the fields that its links lead to.
document.querySelectorAll('[data-error-summary]').forEach((summary) => {
  const target = (item) => document.getElementById(item.querySelector('a')?.hash.slice(1));
  const form = summary.closest('form');
  const list = summary.querySelector('ul');
  if (form && list) {
    const place = (item) => [...form.querySelectorAll('[id]')].indexOf(target(item));
    list.append(...[...summary.querySelectorAll('li')].sort((one, other) => place(one) - place(other)));
  }
  summary.focus();
});

const enhancements = {
  /** The browser's own calendar beside a typed date; what is picked is written as dd/MM/yyyy. */
  '[data-pick-date]': (button) => {
    const field = button.parentElement.querySelector('input');
    const picker = Object.assign(document.createElement('input'), { type: 'date', tabIndex: -1 });
    if (!picker.showPicker) {
      return;
    }
    picker.setAttribute('aria-hidden', 'true');
    button.after(picker);
    button.hidden = false;
    button.addEventListener('click', () => {
      const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(field.value.trim()) ?? [];
      picker.value = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
      picker.showPicker();
    });
    picker.addEventListener('change', () => {
      if (picker.value) {
        field.value = picker.value.split('-').reverse().join('/');
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  },

  /** How much of a limited text is used up. */
  'textarea[data-count-to]': (area) => {
    const counter = document.getElementById(area.dataset.countTo);
    const show = () => {
      counter.textContent = counter.dataset.text.replace('%', area.value.length.toLocaleString('vi'));
    };
    counter.hidden = false;
    area.addEventListener('input', show);
    show();
  },

  /** One box for all boxes of a table, and the number of those ticked in [data-picked]. */
  'input[data-pick-all]': (all) => {
    const table = all.closest('table');
    const boxes = () => [...table.querySelectorAll(`tbody input[name="${all.dataset.pickAll}"]`)];
    const counts = all.closest('form, .card')?.querySelectorAll('[data-picked]') ?? [];
    const show = () => {
      const picked = boxes().filter((box) => box.checked);
      all.checked = picked.length > 0 && picked.length === boxes().length;
      all.indeterminate = picked.length > 0 && !all.checked;
      boxes().forEach((box) => box.closest('tr').classList.toggle('on', box.checked));
      counts.forEach((count) => { count.textContent = picked.length; });
    };
    all.hidden = false;
    all.addEventListener('change', () => {
      boxes().forEach((box) => { box.checked = all.checked; });
      show();
    });
    table.addEventListener('change', show);
    show();
  },

  /** A field that only some choices of a form ask for; without script it always stands there. */
  '[data-when]': (field) => {
    const form = field.closest('form');
    const show = () => {
      const chosen = form.querySelector(`input[name="${field.dataset.when}"]:checked`)?.value;
      field.hidden = !field.dataset.is.split(' ').includes(chosen);
    };
    form.addEventListener('change', show);
    show();
  },

  /** A filter that applies itself when a choice changes; without script its button does. */
  'form[data-submit-on-change]': (form) => {
    form.addEventListener('change', (event) => {
      if (event.target.matches('select, [type="radio"], [type="checkbox"]')) {
        form.requestSubmit();
      }
    });
  },
};

/** Also for what htmx brings in later. */
function enhance(root) {
  for (const [selector, apply] of Object.entries(enhancements)) {
    const found = [...root.querySelectorAll(selector), ...(root.matches?.(selector) ? [root] : [])];
    found.filter((element) => !element.dataset.enhanced).forEach((element) => {
      element.dataset.enhanced = 'true';
      apply(element);
    });
  }
}
enhance(document);
document.addEventListener('htmx:load', (event) => enhance(event.detail.elt));
