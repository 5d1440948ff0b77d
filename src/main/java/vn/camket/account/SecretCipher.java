package vn.camket.account;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Encrypts what has to be readable again. The first byte says whether it is encrypted, so
 * that a key may be set at any time.
 */
@Component
class SecretCipher {

	private static final byte PLAIN = 0;

	private static final byte ENCRYPTED = 1;

	/** No secret of its own: it only keeps equal keys of two products apart. */
	private static final String SALT = "63616d6b6574";

	private final @Nullable BytesEncryptor encryptor;

	SecretCipher(SecondFactorRules rules) {
		String key = rules.key();
		this.encryptor = (key != null && !key.isBlank()) ? AesGcmBytesEncryptor.withPassword(key, SALT).build() : null;
	}

	byte[] encrypt(byte[] secret) {
		return (this.encryptor != null) ? marked(ENCRYPTED, this.encryptor.encrypt(secret)) : marked(PLAIN, secret);
	}

	/**
	 * @throws IllegalStateException if it was encrypted and the installation has lost its
	 * key
	 */
	byte[] decrypt(byte[] kept) {
		byte[] content = new byte[kept.length - 1];
		System.arraycopy(kept, 1, content, 0, content.length);
		if (kept[0] == PLAIN) {
			return content;
		}
		if (this.encryptor == null) {
			throw new IllegalStateException("camket.account.second-factor.key is not set, but was");
		}
		return this.encryptor.decrypt(content);
	}

	private static byte[] marked(byte mark, byte[] content) {
		byte[] marked = new byte[content.length + 1];
		marked[0] = mark;
		System.arraycopy(content, 0, marked, 1, content.length);
		return marked;
	}

}
