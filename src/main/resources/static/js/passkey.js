// Passkeys: makes one on the page of the account, signs in with one on the sign-in page. Where the browser knows none, the page says
// so, and the password stays.

const known = typeof globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON === 'function';
const making = document.querySelector('form[data-passkey-make]');
const signIn = document.querySelector('form[data-passkey-sign-in]');

/** Does on the device what the button is for; what goes wrong there is said beside it. */
function offer(form, use) {
  const button = form.querySelector('[data-passkey]');
  const failed = form.querySelector('[data-passkey-failed]');
  form.querySelector('[data-passkey-unknown]')?.setAttribute('hidden', '');
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    failed.hidden = true;
    try {
      await use();
    } catch {
      failed.hidden = false;
      button.disabled = false;
    }
  });
}

async function post(address, content) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': signIn.elements._csrf.value },
    body: content && JSON.stringify(content),
  });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}

if (known && making) {
  offer(making, async () => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(making.dataset.passkeyMake));
    making.elements.made.value = JSON.stringify(await navigator.credentials.create({ publicKey }));
    making.submit();
  });
}
if (known && signIn) {
  offer(signIn, async () => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await post(signIn.dataset.passkeyOptions));
    const proof = await navigator.credentials.get({ publicKey });
    const { redirectUrl } = await post(signIn.dataset.passkeySignIn, proof);
    window.location.assign(redirectUrl);
  });
}
