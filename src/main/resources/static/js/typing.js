// What is typed in a form and not saved: read it, put it back. For the scripts that keep it through a lost network or a locked session.

const isBox = (field) => field.type === 'radio' || field.type === 'checkbox';
const remembered = (form) => [...form.elements]
  .filter((field) => field.name && field.type !== 'file' && !/^_csrf$|\.(version|base)$|^(revision|version)$/.test(field.name));

globalThis.ckTyping = {
  remembered,

  /** Name and value of everything that was changed since the page was loaded. */
  changes(form) {
    const found = {};
    for (const field of remembered(form)) {
      if (isBox(field)) {
        if (field.checked !== field.defaultChecked) {
          found[`${field.name}=${field.value}`] = field.checked;
        }
      } else if (field.value !== (field.tagName === 'SELECT' ? null : field.defaultValue)) {
        found[field.name] = field.value;
      }
    }
    return found;
  },

  /** Whether a field of the page reads so already. */
  stands(form, name, text) {
    return remembered(form).some((field) => (isBox(field)
      ? `${field.name}=${field.value}` === name && field.checked === text
      : field.name === name && field.value === text));
  },

  restore(form, values) {
    for (const field of remembered(form)) {
      const choice = `${field.name}=${field.value}`;
      if (isBox(field) && choice in values) {
        field.checked = values[choice];
      } else if (field.name in values) {
        field.value = values[field.name];
        field.tomselect?.sync();
      }
    }
    form.dispatchEvent(new Event('input', { bubbles: true }));
  },
};
