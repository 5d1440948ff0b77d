package vn.camket.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions of which it is not worth a way to the server that they were read once more:
 * when they were last used is written down every {@link Visit#GRAIN}, everything else at
 * once.
 *
 * @param <S> sessions of the store
 */
class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSessions.Spared<S>> {

	private final FindByIndexNameSessionRepository<S> store;

	SparingSessions(FindByIndexNameSessionRepository<S> store) {
		this.store = store;
	}

	@Override
	public Spared<S> createSession() {
		return new Spared<>(this.store.createSession());
	}

	/** The store writes what has changed, and has no statement for what has not. */
	@Override
	public void save(Spared<S> session) {
		this.store.save(session.stored);
	}

	@Override
	public @Nullable Spared<S> findById(String id) {
		S session = this.store.findById(id);
		return (session != null) ? new Spared<>(session) : null;
	}

	@Override
	public void deleteById(String id) {
		this.store.deleteById(id);
	}

	@Override
	public Map<String, Spared<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
		return this.store.findByIndexNameAndIndexValue(indexName, indexValue)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> new Spared<>(entry.getValue())));
	}

	/** A session that knows when it is used, and tells the store now and then. */
	static final class Spared<S extends Session> implements Session {

		private final S stored;

		private Instant used;

		Spared(S stored) {
			this.stored = stored;
			this.used = stored.getLastAccessedTime();
		}

		@Override
		public void setLastAccessedTime(Instant now) {
			this.used = now;
			if (Duration.between(this.stored.getLastAccessedTime(), now).compareTo(Visit.GRAIN) > 0) {
				this.stored.setLastAccessedTime(now);
			}
		}

		@Override
		public Instant getLastAccessedTime() {
			return this.used;
		}

		@Override
		public String getId() {
			return this.stored.getId();
		}

		@Override
		public String changeSessionId() {
			return this.stored.changeSessionId();
		}

		@Override
		public <T> @Nullable T getAttribute(String name) {
			return this.stored.getAttribute(name);
		}

		@Override
		public Set<String> getAttributeNames() {
			return this.stored.getAttributeNames();
		}

		@Override
		public void setAttribute(String name, @Nullable Object value) {
			this.stored.setAttribute(name, value);
		}

		@Override
		public void removeAttribute(String name) {
			this.stored.removeAttribute(name);
		}

		@Override
		public Instant getCreationTime() {
			return this.stored.getCreationTime();
		}

		@Override
		public void setMaxInactiveInterval(Duration interval) {
			this.stored.setMaxInactiveInterval(interval);
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return this.stored.getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return this.stored.isExpired();
		}

	}

}
