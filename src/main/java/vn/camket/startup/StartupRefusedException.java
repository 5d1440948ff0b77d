package vn.camket.startup;

import org.jspecify.annotations.Nullable;

/**
 * The application cannot or must not start as it was asked to, for a reason that whoever
 * started it can mend. The reason is a code of {@code startup-messages.properties}; the
 * code with {@code .action} appended is what to do about it.
 */
public class StartupRefusedException extends RuntimeException {

	private final String code;

	private final transient Object[] arguments;

	public StartupRefusedException(String code, Object... arguments) {
		this(null, code, arguments);
	}

	public StartupRefusedException(@Nullable Throwable cause, String code, Object... arguments) {
		super(StartupMessages.get(code, arguments), cause);
		this.code = code;
		this.arguments = arguments;
	}

	/** The code of the reason, such as {@code data-folder.in-use}. */
	public String getCode() {
		return this.code;
	}

	String getAction() {
		return StartupMessages.get(this.code + ".action", this.arguments);
	}

}
