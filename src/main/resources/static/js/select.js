// Searchable selects: <select data-search>, or with data-url one whose options the server looks up.
// Typing "duc" finds "Đức": what is typed and what is looked through are both folded to plain letters.

const MARKS = /[\u0300-\u036f]/g;
const fold = (text) => text.normalize('NFD').replace(MARKS, '').replace(/đ/gi, 'd').toLowerCase();

/** Every word typed must stand in the option; a match with the accents as typed ranks first, then one at the start of a word. */
function score(search) {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const typed = search.trim().toLocaleLowerCase('vi').normalize('NFC');
  return (option) => {
    const folded = fold(option.text);
    if (!words.every((word) => folded.includes(word))) {
      return 0;
    }
    const exact = option.text.toLocaleLowerCase('vi').normalize('NFC').includes(typed) ? 4 : 0;
    const starts = words.filter((word) => folded.split(/[\s,(–-]+/).some((part) => part.startsWith(word))).length;
    return 1 + exact + starts / words.length;
  };
}

function note(text) {
  const element = document.createElement('div');
  element.className = 'no-results';
  element.textContent = text;
  return element;
}

function options(select) {
  const { url, textNone } = select.dataset;
  const settings = {
    maxOptions: null,
    allowEmptyOption: true,
    hideSelected: false,
    selectOnTab: true,
    plugins: select.multiple ? ['remove_button'] : ['dropdown_input'],
    score,
    render: { no_results: () => note(textNone) },
  };
  return !url ? settings : Object.assign(settings, {
    valueField: 'value',
    labelField: 'text',
    load: (query, done) => fetch(`${url}?q=${encodeURIComponent(query)}`, { headers: { Accept: 'application/json' } })
      .then((response) => (response.ok ? response.json() : Promise.reject(response)))
      .then(done)
      .catch(() => done()),
  });
}

function enhance(root) {
  root.querySelectorAll('select[data-search]:not(.tomselected)').forEach((select) => {
    new window.TomSelect(select, options(select));
    // Its label names the new field; what it stands for is nobody's to read.
    select.setAttribute('aria-hidden', 'true');
  });
}
enhance(document);
document.addEventListener('htmx:load', (event) => enhance(event.detail.elt));
