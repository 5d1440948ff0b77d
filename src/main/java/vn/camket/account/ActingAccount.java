package vn.camket.account;

import java.time.Clock;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

import vn.camket.shared.web.RequestAddress;

/**
 * Tells the database at the beginning of each writing transaction who acts, from where
 * and when, for the log of changes that its triggers write. Nobody signed in is the
 * application itself.
 */
@Component
class ActingAccount implements TransactionExecutionListener {

	private final ObjectProvider<JdbcClient> database;

	private final Clock clock;

	ActingAccount(ObjectProvider<JdbcClient> database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure == null && !transaction.isReadOnly()) {
			SignedInAccount account = actor();
			this.database.getObject()
				.sql("select set_config('app.actor_id', ?, true), set_config('app.actor', ?, true), set_config('app.now', ?, true), set_config('app.address', ?, true)")
				.params((account != null) ? account.id().toString() : "",
						(account != null) ? account.displayName() : "", this.clock.instant().toString(),
						Objects.requireNonNullElse(RequestAddress.current(), ""))
				.query()
				.listOfRows();
		}
	}

	private static @Nullable SignedInAccount actor() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account) ? account
				: null;
	}

}
