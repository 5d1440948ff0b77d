package vn.camket.account;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.UUID;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.camket.test.Accounts;
import vn.camket.test.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way to a real provider and back, as a browser goes it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "camket.account.second-factor.required-for=OFFICER")
@Import({ Accounts.class, TestClock.Configuration.class })
class SingleSignOnTests {

	private static final int PROVIDER_PORT = freePort();

	private static ConfigurableApplicationContext provider;

	private final String site;

	private final Accounts accounts;

	private final JdbcClient database;

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(Redirect.ALWAYS)
		.build();

	SingleSignOnTests(@LocalServerPort int port, Accounts accounts, JdbcClient database) {
		this.site = "http://localhost:" + port;
		this.accounts = accounts;
		this.database = database;
	}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		properties.add("camket.account.single-sign-on.issuer", () -> "http://localhost:" + PROVIDER_PORT);
		properties.add("camket.account.single-sign-on.client-secret", () -> "bi-mat");
		properties.add("camket.account.single-sign-on.claim", () -> "sub");
	}

	@BeforeAll
	static void startProvider(@LocalServerPort int port) {
		provider = new SpringApplicationBuilder(Provider.class).run("--server.port=" + PROVIDER_PORT,
				"--camket.test.own-database=none", "--server.servlet.session.cookie.name=provider",
				"--redirect=http://localhost:" + port + "/login/oauth2/code/tinh");
	}

	@AfterAll
	static void stopProvider() {
		provider.close();
	}

	@Test
	void signsInWhomTheProviderKnowsAndReturnsToThePageAskedFor() throws Exception {
		SignedInAccount leader = this.accounts.leader();
		get(this.site + "/agreements?q=lao");
		HttpResponse<String> page = signIn(leader.getUsername());
		assertThat(page.uri().toString()).isEqualTo(this.site + "/agreements?q=lao");
		assertThat(Jsoup.parse(page.body()).select(".ck-user").text()).contains(leader.displayName());
		assertThat(this.database.sql("select count(*) from audit_entry where actor_id = ? and kind = 'SIGN_IN'")
			.param(leader.id())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void asksNobodyForAPasswordOfOurs() throws Exception {
		SignedInAccount leader = this.accounts.leader();
		this.database.sql("update account set must_change_password = true where id = ?").param(leader.id()).update();
		assertThat(signIn(leader.getUsername()).uri().toString()).isEqualTo(this.site + "/");
	}

	@Test
	void asksForOurSecondFactorUnlessTheProviderDoes() throws Exception {
		assertThat(signIn(this.accounts.officer().getUsername()).uri().toString())
			.isEqualTo(this.site + "/account/second-factor");
	}

	@Test
	void letsInNobodyWhoHasNoAccountHere() throws Exception {
		HttpResponse<String> page = signIn("nguoi.la");
		assertThat(page.uri().toString()).isEqualTo(this.site + "/login?unknown");
		assertThat(Jsoup.parse(page.body()).select(".note").text()).contains("chưa được cấp quyền");
		assertThat(get(this.site + "/agreements").uri().toString()).isEqualTo(this.site + "/login");
	}

	@Test
	void letsInNobodyWhoseAccountIsDisabled() throws Exception {
		SignedInAccount leader = this.accounts.leader();
		this.database.sql("update account set disabled_at = now() where id = ?").param(leader.id()).update();
		assertThat(signIn(leader.getUsername()).uri().toString()).isEqualTo(this.site + "/login?unknown");
	}

	@Test
	void takesNoAnswerThatNobodyAskedFor() throws Exception {
		assertThat(get(this.site + "/login/oauth2/code/tinh?code=x&state=y").uri().toString())
			.isEqualTo(this.site + "/login?provider");
	}

	private HttpResponse<String> signIn(String username) throws IOException, InterruptedException {
		String link = Jsoup.parse(get(this.site + "/login").body()).select("a[href^=/oauth2]").attr("href");
		HttpResponse<String> form = get(this.site + link);
		assertThat(form.uri().getPort()).as("at the provider").isEqualTo(PROVIDER_PORT);
		String token = Jsoup.parse(form.body()).select("input[name=_csrf]").val();
		String fields = "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password=there&_csrf="
				+ URLEncoder.encode(token, StandardCharsets.UTF_8);
		return this.browser.send(HttpRequest.newBuilder(form.uri())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(fields))
			.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String address) throws IOException, InterruptedException {
		return this.browser.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
				BodyHandlers.ofString());
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A provider that knows everybody, with the password "there". */
	@EnableWebSecurity
	@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, SecurityFilterAutoConfiguration.class })
	static class Provider {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) throws Exception {
			http.oauth2AuthorizationServer((server) -> server.oidc(Customizer.withDefaults()));
			http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated());
			http.formLogin(Customizer.withDefaults());
			return http.build();
		}

		@Bean
		UserDetailsService users() {
			return (username) -> User.withUsername(username).password("{noop}there").roles("USER").build();
		}

		@Bean
		RegisteredClientRepository clients(@Value("${redirect}") String redirect) {
			return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
				.clientId("camket")
				.clientSecret("{noop}bi-mat")
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri(redirect)
				.scope("openid")
				.scope("profile")
				.clientSettings(ClientSettings.builder().requireAuthorizationConsent(false).build())
				.build());
		}

		@Bean
		JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
			KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
			return new ImmutableJWKSet<>(
					new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate())
						.keyID("thu")
						.build()));
		}

		@Bean
		JwtDecoder decoder(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().issuer("http://localhost:" + PROVIDER_PORT).build();
		}

	}

}
