package vn.camket.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

import vn.camket.account.AccessRefused;
import vn.camket.account.SignedInAccount;
import vn.camket.shared.web.RequestAddress;

/**
 * Writes what is no change of a record. Changes are written by the database's triggers.
 */
@Service
class AuditTrail {

	private static final int LONGEST_SUBJECT = 1000;

	private final JdbcClient database;

	private final Clock clock;

	AuditTrail(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	@EventListener
	void signedIn(AuthenticationSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedInAccount account && !account.awaitsCode()) {
			write(AuditKind.SIGN_IN, event.getAuthentication(), null);
		}
	}

	@EventListener
	void couldNotSignIn(AbstractAuthenticationFailureEvent event) {
		write(AuditKind.SIGN_IN_FAILED, null, String.valueOf(event.getAuthentication().getName()));
	}

	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		write(AuditKind.SIGN_OUT, event.getAuthentication(), null);
	}

	@EventListener
	void refused(AccessRefused event) {
		write(AuditKind.REFUSED, SecurityContextHolder.getContext().getAuthentication(), event.address());
	}

	/**
	 * A file was taken away.
	 * @param address of the file with what it was narrowed to
	 */
	void downloaded(String address) {
		write(AuditKind.DOWNLOAD, SecurityContextHolder.getContext().getAuthentication(), address);
	}

	private void write(AuditKind kind, @Nullable Authentication who, @Nullable String subject) {
		SignedInAccount account = (who != null && who.getPrincipal() instanceof SignedInAccount known) ? known : null;
		this.database.sql("""
				insert into audit_entry (at, kind, actor_id, actor, address, subject)
				values (:at, :kind, :actorId, :actor, :address, :subject)""")
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("kind", kind.name())
			.param("actorId", (account != null) ? account.id() : null)
			.param("actor", (account != null) ? account.displayName() : null)
			.param("address", RequestAddress.current())
			.param("subject", (subject != null) ? storable(subject) : null)
			.update();
	}

	/** Whatever was typed as a user name: PostgreSQL keeps no zero character. */
	private static String storable(String subject) {
		String clean = subject.replace("\0", "");
		return clean.substring(0, Math.min(clean.length(), LONGEST_SUBJECT));
	}

}
