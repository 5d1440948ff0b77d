// Gives warning before the session is locked, and keeps what is typed through the lock. What somebody types or saves in any tab is
// use: the server alone says how long the session still lives.

const warning = document.getElementById('ck-session');
const place = `ck-locked:${window.location.pathname}`;
const owner = warning?.dataset.owner;
const forms = () => [...document.querySelectorAll('form[data-warn-unsaved]')];

let time = warning && { idle: Number(warning.dataset.idle), left: Number(warning.dataset.left), warning: Number(warning.dataset.warning) };
let told = Date.now();
let typedAt = 0;
let asking = false;
let locked = false;

const passed = () => (Date.now() - told) / 1000;
const rest = () => Math.floor(Math.min(time.idle, time.left) - passed());
const isLast = () => time.left <= time.idle;

async function ask(method) {
  const token = document.querySelector('#sign-out input[name="_csrf"]').value;
  asking = true;
  try {
    const answer = await fetch(warning.dataset.address, { method, headers: { 'HX-Request': 'true', 'X-CSRF-TOKEN': token } });
    if (answer.status === 401) {
      lock();
    } else if (answer.ok) {
      time = await answer.json();
      told = Date.now();
    }
  } catch {
    // The network is lost: the clock of the last answer goes on.
  } finally {
    asking = false;
  }
}

/** Back to the sign-in page, which leads here again; the report's own form keeps its typing itself. */
function lock() {
  if (locked) {
    return;
  }
  locked = true;
  const kept = forms().filter((form) => form.id !== 'report').map((form) => globalThis.ckTyping.changes(form));
  if (kept.some((values) => Object.keys(values).length > 0)) {
    sessionStorage.setItem(place, JSON.stringify({ owner, kept }));
  }
  forms().forEach((form) => form.dispatchEvent(new Event('ck:kept')));
  window.location.reload();
}

function show() {
  const seconds = Math.max(0, rest());
  warning.querySelector('[data-rest]').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  warning.querySelector('[data-idle]').hidden = isLast();
  warning.querySelector('[data-last]').hidden = !isLast();
  if (!warning.open) {
    warning.showModal();
  }
}

async function watch() {
  if (rest() > time.warning) {
    warning.close();
  } else {
    if (asking) {
      return;
    }
    if (!warning.open || rest() <= 0 || passed() > 15) {
      await ask(typedAt > told && !isLast() ? 'POST' : 'GET');
    }
    if (rest() <= 0) {
      lock();
    } else if (rest() <= time.warning) {
      show();
    }
  }
}

if (warning) {
  const found = JSON.parse(sessionStorage.getItem(place) ?? 'null');
  sessionStorage.removeItem(place);
  if (found?.owner === owner) {
    found.kept.forEach((values, index) => forms()[index] && globalThis.ckTyping.restore(forms()[index], values));
    warning.dispatchEvent(new CustomEvent('ck:tell', { bubbles: true, detail: warning.dataset.textKept }));
  }
  document.addEventListener('input', () => { typedAt = Date.now(); });
  document.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.successful && !event.target.matches('[data-by-itself]')) {
      time = { ...time, idle: Number(warning.dataset.idle), left: time.left - passed() };
      told = Date.now();
    }
  });
  document.addEventListener('submit', (event) => {
    if (event.target.method === 'post' && rest() <= 0) {
      event.preventDefault();
      lock();
    }
  }, true);
  document.addEventListener('visibilitychange', () => document.hidden || watch());
  warning.querySelector('[data-go-on]').addEventListener('click', async () => {
    await ask('POST');
    warning.close();
  });
  // Typing in one form for long is use, of which the server would not hear.
  setInterval(() => typedAt > told && passed() > 60 && !isLast() && ask('POST'), 10_000);
  setInterval(watch, 1000);
}
