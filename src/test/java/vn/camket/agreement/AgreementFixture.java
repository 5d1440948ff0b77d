package vn.camket.agreement;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * Contents of agreements for tests: signed, in force since 2024, to be varied.
 */
public final class AgreementFixture {

	private String title;

	private InstrumentKind kind = InstrumentKind.AGREEMENT;

	private @Nullable String titleForeign;

	private @Nullable String typeAsWritten;

	private Signature signature = Signature.SIGNED;

	private @Nullable String signedOn = "2023-12-01";

	private @Nullable String effectiveOn = "2024-01-01";

	private @Nullable String expiresOn;

	private boolean unlimited;

	private @Nullable Integer tacitRenewalYears;

	private @Nullable UUID lead;

	private @Nullable String leadAsWritten;

	private boolean inherited;

	private List<Party> parties = List.of();

	private Set<String> fields = Set.of();

	private AgreementFixture(String title) {
		this.title = title;
	}

	public static AgreementFixture agreement(String title) {
		return new AgreementFixture(title);
	}

	public AgreementFixture kind(InstrumentKind kind) {
		this.kind = kind;
		return this;
	}

	public AgreementFixture foreign(String titleForeign) {
		this.titleForeign = titleForeign;
		return this;
	}

	public AgreementFixture typeAsWritten(String typeAsWritten) {
		this.typeAsWritten = typeAsWritten;
		return this;
	}

	public AgreementFixture signature(Signature signature) {
		this.signature = signature;
		return this;
	}

	public AgreementFixture dates(@Nullable String signedOn, @Nullable String effectiveOn, @Nullable String expiresOn) {
		this.signedOn = signedOn;
		this.effectiveOn = effectiveOn;
		this.expiresOn = expiresOn;
		return this;
	}

	public AgreementFixture unlimited() {
		this.unlimited = true;
		return this;
	}

	public AgreementFixture renewedBy(int years) {
		this.tacitRenewalYears = years;
		return this;
	}

	public AgreementFixture lead(UUID lead) {
		this.lead = lead;
		return this;
	}

	public AgreementFixture leadAsWritten(String leadAsWritten) {
		this.leadAsWritten = leadAsWritten;
		return this;
	}

	public AgreementFixture inherited() {
		this.inherited = true;
		return this;
	}

	public AgreementFixture with(String partner, @Nullable String country) {
		this.parties = List.of(new Party(null, new NewPartner(partner, country, null), null, null));
		return this;
	}

	public AgreementFixture fields(String... fields) {
		this.fields = Set.of(fields);
		return this;
	}

	public AgreementContent content() {
		return new AgreementContent(new Naming(this.kind, this.title, this.titleForeign, null, this.typeAsWritten),
				new Signing(this.signature, null, null, null, null, null, null, date(this.signedOn), null, false),
				new Term(date(this.effectiveOn), date(this.expiresOn), this.unlimited, null, null,
						this.tacitRenewalYears, null, null),
				Cooperation.UNKNOWN, Approval.UNKNOWN, Budget.UNKNOWN, Publication.UNKNOWN, this.lead,
				this.leadAsWritten, this.inherited, this.parties, List.of(), Set.of(), this.fields);
	}

	private static @Nullable PartialDate date(@Nullable String iso) {
		return (iso != null) ? PartialDate.parse(iso) : null;
	}

}
