package vn.camket.account;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

	private final FirstAdministrator firstAdministrator;

	private final Accounts accounts;

	private final PasswordEncoder passwordEncoder;

	private final JdbcClient database;

	FirstAdministratorTests(FirstAdministrator firstAdministrator, Accounts accounts, PasswordEncoder passwordEncoder,
			JdbcClient database) {
		this.firstAdministrator = firstAdministrator;
		this.accounts = accounts;
		this.passwordEncoder = passwordEncoder;
		this.database = database;
	}

	@Test
	void standsInADatabaseThatHadNoAccount(CapturedOutput output) {
		this.database.sql("delete from account").update();
		this.firstAdministrator.run(new DefaultApplicationArguments());
		Matcher line = Pattern.compile("quantri, mật khẩu dùng một lần ([a-z2-9-]{19})").matcher(output.getOut());
		assertThat(line.find()).isTrue();
		SignedInAccount administrator = this.accounts.load("quantri");
		assertThat(administrator.role()).isEqualTo(Role.ADMIN);
		assertThat(administrator.mustChangePassword()).isTrue();
		assertThat(this.passwordEncoder.matches(line.group(1), administrator.getPassword())).isTrue();
	}

	@Test
	void isNotMadeBesideOthers(CapturedOutput output) {
		this.accounts.leader();
		this.firstAdministrator.run(new DefaultApplicationArguments());
		assertThat(output.getOut()).doesNotContain("mật khẩu dùng một lần");
	}

}
