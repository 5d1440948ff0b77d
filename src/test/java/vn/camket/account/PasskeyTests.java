package vn.camket.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.camket.test.Accounts;
import vn.camket.test.Guest;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What is not a passkey makes and opens nothing; a real device is in {@link PasskeyIT}.
 */
@IntegrationTest
class PasskeyTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final PasskeyStore store;

	PasskeyTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, PasskeyStore store) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.store = store;
	}

	@AfterEach
	void forget() {
		this.database.sql("delete from passkey").update();
	}

	@Test
	void isNotMadeWithoutThePasswordOrAName() {
		SignedInAccount owner = this.accounts.staff("so-cong-thuong");
		Guest guest = signedIn(owner);
		MvcTestResult refused = guest.post("/account/passkeys", "label", "Máy tính", "password", "sai");
		assertThat(refused).hasStatus(422)
			.bodyText()
			.contains("Mật khẩu hiện tại chưa đúng.")
			.doesNotContain("data-passkey-make");
		assertThat(Jsoup.parse(new String(refused.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.select("#label")
			.val()).isEqualTo("Máy tính");
		assertThat(guest.post("/account/passkeys", "label", "x".repeat(61), "password", Accounts.PASSWORD))
			.hasStatus(422);
		assertThat(guest.post("/account/passkeys", "label", "Máy tính", "password", Accounts.PASSWORD)).hasStatusOk()
			.bodyText()
			.contains("data-passkey-make", "&quot;userVerification&quot;:&quot;required&quot;");
	}

	@Test
	void whatTheDeviceWasNotAskedForIsRefused() {
		Guest guest = signedIn(this.accounts.staff("so-cong-thuong"));
		String forged = """
				{"id":"AAAAAAAAAAAAAAAAAAAAAA","rawId":"AAAAAAAAAAAAAAAAAAAAAA","type":"public-key","clientExtensionResults":{},
				 "response":{"attestationObject":"o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YUA","clientDataJSON":"e30","transports":["internal"]}}""";
		for (String made : List.of("x", "{}", "[]", "null", forged)) {
			guest.post("/account/passkeys", "label", "Máy", "password", Accounts.PASSWORD);
			assertThat(guest.post("/account/passkeys/keep", "made", made)).as("made: " + made)
				.hasStatus3xxRedirection()
				.hasRedirectedUrl("/account/passkeys");
			assertThat(guest.page("/account/passkeys").select("[role=status]").text()).as(made)
				.contains("không hợp lệ");
		}
		assertThat(guest.post("/account/passkeys/keep", "made", forged)).as("asked for nothing")
			.hasRedirectedUrl("/account/passkeys");
		assertThat(this.database.sql("select count(*) from passkey").query(Integer.class).single()).isZero();
	}

	@Test
	void whatProvesNothingSignsNobodyIn() {
		for (String proof : List.of("", "{}", "[]", "null",
				"""
						{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},
						 "response":{"authenticatorData":"AAAA","clientDataJSON":"e30","signature":"AAAA","userHandle":"AAAA"}}""")) {
			Guest guest = new Guest(this.mvc);
			assertThat(this.mvc.post()
				.uri("/login/webauthn")
				.with(csrf())
				.contentType(MediaType.APPLICATION_JSON)
				.content(proof)).as(proof).hasStatus(HttpStatus.UNAUTHORIZED);
			assertThat(guest.get("/account")).hasRedirectedUrl("/login");
		}
		assertThat(this.mvc.post().uri("/login/webauthn").contentType(MediaType.APPLICATION_JSON).content("{}"))
			.as("without the page's token")
			.hasRedirectedUrl("/login?expired");
	}

	@Test
	void whoeverStillOwesTheCodeMakesNone() {
		SignedInAccount owner = this.accounts.staff("so-cong-thuong");
		this.database.sql("update account set second_factor_since = now() where id = ?").param(owner.id()).update();
		Guest half = signedIn(owner);
		assertThat(half.get("/account/passkeys")).hasRedirectedUrl("/login/code");
		assertThat(half.post("/account/passkeys", "label", "Máy", "password", Accounts.PASSWORD))
			.hasRedirectedUrl("/login/code");
	}

	@Test
	void onlyItsOwnerRemovesIt() {
		SignedInAccount owner = this.accounts.staff("so-cong-thuong");
		keep(owner);
		UUID id = this.database.sql("select id from passkey").query(UUID.class).single();
		SignedInAccount stranger = this.accounts.staff("so-tai-chinh");
		this.mvc.post().uri("/account/passkeys/{id}/remove", id).with(user(stranger)).with(csrf()).exchange();
		assertThat(this.store.findByUserId(PasskeyOwners.handle(owner.id()))).hasSize(1);
		assertThat(this.mvc.get().uri("/account/passkeys").with(user(stranger))).bodyText()
			.doesNotContain("Máy của tôi");
		assertThat(this.mvc.get().uri("/account/passkeys").with(user(owner))).bodyText().contains("Máy của tôi");
		this.mvc.post().uri("/account/passkeys/{id}/remove", id).with(user(owner)).with(csrf()).exchange();
		assertThat(this.store.findByUserId(PasskeyOwners.handle(owner.id()))).isEmpty();
		assertThat(this.database
			.sql("select operation from record_change where table_name = 'passkey' and record_id = ? order by id")
			.param(owner.id())
			.query(String.class)
			.list()).containsExactly("INSERT", "DELETE");
	}

	@Test
	void aNewPasswordFromTheAdministratorEndsThem() {
		SignedInAccount owner = this.accounts.staff("so-cong-thuong");
		keep(owner);
		this.mvc.post()
			.uri("/admin/users/{id}/reset", owner.id())
			.with(user(this.accounts.admin()))
			.with(csrf())
			.exchange();
		assertThat(this.store.findByUserId(PasskeyOwners.handle(owner.id()))).isEmpty();
	}

	@Test
	void keepsAllThatADeviceIsCheckedBy() {
		SignedInAccount owner = this.accounts.staff("so-cong-thuong");
		CredentialRecord made = keep(owner);
		CredentialRecord kept = this.store.findByCredentialId(made.getCredentialId());
		assertThat(kept).usingRecursiveComparison().isEqualTo(made);
		this.store.save(ImmutableCredentialRecord.fromCredentialRecord(made)
			.signatureCount(8)
			.lastUsed(Instant.parse("2027-05-15T00:00:00Z"))
			.build());
		assertThat(this.store.findByCredentialId(made.getCredentialId())).satisfies((used) -> {
			assertThat(used.getSignatureCount()).isEqualTo(8);
			assertThat(used.getLastUsed()).isEqualTo("2027-05-15T00:00:00Z");
			assertThat(used.getCreated()).isEqualTo(made.getCreated());
		});
	}

	private CredentialRecord keep(SignedInAccount owner) {
		CredentialRecord passkey = ImmutableCredentialRecord.builder()
			.userEntityUserId(PasskeyOwners.handle(owner.id()))
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.credentialId(Bytes.random())
			.publicKey(new ImmutablePublicKeyCose(new byte[] { 1, 2, 3 }))
			.signatureCount(7)
			.uvInitialized(true)
			.backupEligible(true)
			.backupState(false)
			.transports(Set.of(AuthenticatorTransport.INTERNAL, AuthenticatorTransport.HYBRID))
			.attestationObject(new Bytes(new byte[] { 4 }))
			.attestationClientDataJSON(new Bytes(new byte[] { 5 }))
			.label("Máy của tôi")
			.created(Instant.parse("2027-05-14T08:00:00Z"))
			.lastUsed(Instant.parse("2027-05-14T08:00:00Z"))
			.build();
		this.store.save(passkey);
		return passkey;
	}

	private Guest signedIn(SignedInAccount account) {
		Guest guest = new Guest(this.mvc);
		guest.signIn(account.getUsername(), Accounts.PASSWORD);
		return guest;
	}

}
