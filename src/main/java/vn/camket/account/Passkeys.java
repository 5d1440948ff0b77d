package vn.camket.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.RequestAddress;

/**
 * Signing in with a passkey (W3C WebAuthn): the owner unlocks a device, which proves that
 * it holds the key. Device and its lock are two factors, so no code is asked for.
 */
@Service
@Transactional
public class Passkeys {

	private static final String PRODUCT = "CamKet";

	private static final Logger logger = LoggerFactory.getLogger(Passkeys.class);

	private final PasskeyRules rules;

	private final PasskeyOwners owners;

	private final PasskeyStore store;

	private final OwnAccount ownAccount;

	private final CurrentAccount current;

	private final JdbcClient database;

	Passkeys(PasskeyRules rules, PasskeyOwners owners, PasskeyStore store, OwnAccount ownAccount,
			CurrentAccount current, JdbcClient database) {
		this.rules = rules;
		this.owners = owners;
		this.store = store;
		this.ownAccount = ownAccount;
		this.current = current;
		this.database = database;
	}

	/**
	 * Whether this installation takes them.
	 */
	public boolean isOffered() {
		return this.rules.isOffered();
	}

	/**
	 * The passkeys of whoever is signed in, the newest first.
	 */
	@Transactional(readOnly = true)
	public List<Passkey> own() {
		return this.database.sql(
				"select id, label, created_at, last_used_at from passkey where account_id = ? order by created_at desc")
			.param(this.current.get().id())
			.query(Passkey.class)
			.list();
	}

	/**
	 * Begins to make one for whoever is signed in.
	 * @return what the browser is asked to make
	 * @throws FieldRefusedException if the present password is another one
	 */
	public PublicKeyCredentialCreationOptions begin(String password) {
		this.ownAccount.confirmed("password", password);
		return operations()
			.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
					SecurityContextHolder.getContext().getAuthentication()));
	}

	/**
	 * Keeps what the browser has made.
	 * @param options what it was asked for
	 * @return whether it is that
	 */
	public boolean keep(PublicKeyCredentialCreationOptions options, RelyingPartyPublicKey made) {
		try {
			operations().registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, made));
			return true;
		}
		catch (DataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// what was sent may break any of the parsers that it passes
			logger.info("A passkey was refused: {}", ex.toString());
			return false;
		}
	}

	/**
	 * Forgets a passkey of whoever is signed in; another's is not touched.
	 */
	public void remove(UUID id) {
		this.database.sql("delete from passkey where id = ? and account_id = ?")
			.params(id, this.current.get().id())
			.update();
	}

	/**
	 * Forgets all of an account whose owner lost the devices or the secrecy.
	 */
	void removeAll(UUID account) {
		this.database.sql("delete from passkey where account_id = ?").param(account).update();
	}

	void offer(HttpSecurity http, AccountUserDetailsService users, SecurityContextRepository contexts,
			RequestCache requestCache, AuthenticationEventPublisher events) {
		if (!isOffered()) {
			return;
		}
		ProviderManager manager = new ProviderManager(new PasskeySignIn(this::operations, users));
		manager.setAuthenticationEventPublisher(events);
		HttpMessageConverterAuthenticationSuccessHandler goOn = new HttpMessageConverterAuthenticationSuccessHandler();
		goOn.setRequestCache(requestCache);
		WebAuthnAuthenticationFilter signIn = new WebAuthnAuthenticationFilter();
		signIn.setAuthenticationManager(manager);
		signIn.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
		signIn.setSecurityContextRepository(contexts);
		signIn.setAuthenticationSuccessHandler(goOn);
		http.addFilterBefore(signIn, BasicAuthenticationFilter.class);
		http.addFilterBefore(new PublicKeyCredentialRequestOptionsFilter(operations()), AuthorizationFilter.class);
	}

	/**
	 * The rules of a ceremony in the current request. The page has to come from where the
	 * request goes to: browsers name the page's origin in what the device signs.
	 */
	private WebAuthnRelyingPartyOperations operations() {
		PublicKeyCredentialRpEntity here = PublicKeyCredentialRpEntity.builder()
			.id(this.rules.domain())
			.name(PRODUCT)
			.build();
		String origin = RequestAddress.origin();
		var operations = new Webauthn4JRelyingPartyOperations(this.owners, this.store, here,
				(origin != null) ? Set.of(origin) : Set.of());
		operations.setCustomizeCreationOptions(
				(options) -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
					.userVerification(UserVerificationRequirement.REQUIRED)
					.residentKey(ResidentKeyRequirement.REQUIRED)
					.build()));
		operations
			.setCustomizeRequestOptions((options) -> options.userVerification(UserVerificationRequirement.REQUIRED));
		return operations;
	}

}
