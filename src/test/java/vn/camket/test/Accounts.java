package vn.camket.test;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

import vn.camket.account.Role;
import vn.camket.account.SignedInAccount;

/**
 * Makes accounts for tests, each with a user name of its own and {@link #PASSWORD}. Every
 * {@link IntegrationTest} may take it as constructor parameter. To call as one of them,
 * use Spring Security's post-processor:
 * {@code mvc.get().uri("/reports").with(user(accounts.staff("so-cong-thuong")))}; posts
 * need {@code .with(csrf())} too.
 */
public class Accounts {

	/** The password of every account made here. */
	public static final String PASSWORD = "mật khẩu thử nghiệm";

	private static final AtomicInteger made = new AtomicInteger();

	private final JdbcClient database;

	private final UserDetailsService users;

	private final PasswordEncoder passwordEncoder;

	private @Nullable String passwordHash;

	Accounts(JdbcClient database, UserDetailsService users, PasswordEncoder passwordEncoder) {
		this.database = database;
		this.users = users;
		this.passwordEncoder = passwordEncoder;
	}

	/** Staff of the agency with this code, "so-cong-thuong". */
	public SignedInAccount staff(String agencyCode) {
		return create(Role.AGENCY_STAFF, agency(agencyCode));
	}

	/** The head of the agency with this code. */
	public SignedInAccount head(String agencyCode) {
		return create(Role.AGENCY_HEAD, agency(agencyCode));
	}

	public SignedInAccount officer() {
		return create(Role.OFFICER, null);
	}

	public SignedInAccount leader() {
		return create(Role.LEADER, null);
	}

	public SignedInAccount admin() {
		return create(Role.ADMIN, null);
	}

	/** Key of the agency with this code. */
	public UUID agency(String code) {
		return this.database.sql("select id from agency where code = :code")
			.param("code", code)
			.query(UUID.class)
			.single();
	}

	/** Its password stays young however far a test turns the clock. */
	public SignedInAccount create(Role role, @Nullable UUID agencyId) {
		String username = "thu." + role.name().toLowerCase(Locale.ROOT) + "." + made.incrementAndGet();
		this.database.sql("""
				insert into account (username, display_name, role, agency_id, password_hash, password_changed_at)
				values (:username, :displayName, :role, :agencyId, :hash, '2100-01-01')""")
			.param("username", username)
			.param("displayName", "Thử nghiệm " + username)
			.param("role", role.name())
			.param("agencyId", agencyId)
			.param("hash", passwordHash())
			.update();
		return load(username);
	}

	/** The principal as a sign-in would make it now. */
	public SignedInAccount load(String username) {
		return (SignedInAccount) this.users.loadUserByUsername(username);
	}

	/** Hashing is slow on purpose: once is enough. */
	private String passwordHash() {
		if (this.passwordHash == null) {
			this.passwordHash = this.passwordEncoder.encode(PASSWORD);
		}
		return this.passwordHash;
	}

}
