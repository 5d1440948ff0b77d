package vn.camket.agreement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

import vn.camket.agreement.AgreementContent;
import vn.camket.agreement.AgreementSnapshot;
import vn.camket.agreement.AgreementType;
import vn.camket.agreement.Approval;
import vn.camket.agreement.Budget;
import vn.camket.agreement.Cooperation;
import vn.camket.agreement.InstrumentKind;
import vn.camket.agreement.Naming;
import vn.camket.agreement.NoticeUnit;
import vn.camket.agreement.Publication;
import vn.camket.agreement.PublicationState;
import vn.camket.agreement.Relation;
import vn.camket.agreement.Signature;
import vn.camket.agreement.Signing;
import vn.camket.agreement.SigningLevel;
import vn.camket.agreement.Term;
import vn.camket.shared.time.PartialDate;

/**
 * What is typed about an agreement.
 *
 * @param version the version that the form was filled from
 * @param base prints of the values it was filled with, see {@link AgreementMerge}
 * @param creationKey makes sending the empty form twice harmless
 * @param fieldsAsWritten fields as a workbook wrote them; not on the page
 * @param leadAsWritten the lead as a workbook named it; not on the page
 */
record AgreementForm(@Nullable Long version, @Nullable String base, @Nullable UUID creationKey,
		@NotNull @Nullable InstrumentKind instrumentKind, @NotBlank @Size(max = 1000) @Nullable String title,
		@Size(max = 1000) @Nullable String titleForeign, @Nullable AgreementType type,
		@Size(max = 300) @Nullable String typeAsWritten, @Nullable SigningLevel signingLevel,
		@Size(max = 300) @Nullable String signingLevelAsWritten, @Size(max = 300) @Nullable String ourSignatory,
		@Size(max = 200) @Nullable String ourSigner, @Size(max = 200) @Nullable String ourSignerTitle,
		@Valid List<PartyForm> parties, @NotNull @Nullable Signature signature, @Nullable PartialDate signedOn,
		@Size(max = 300) @Nullable String signingPlace, @Size(max = 300) @Nullable String languages,
		boolean statesNonBinding, @Nullable PartialDate effectiveOn, @Nullable PartialDate expiresOn, boolean unlimited,
		@Size(max = 500) @Nullable String term, @Size(max = 2000) @Nullable String renewalRule,
		@Min(1) @Max(50) @Nullable Integer tacitRenewalYears, @Min(1) @Max(3650) @Nullable Integer noticeLength,
		@Nullable NoticeUnit noticeUnit, List<String> fields, @Size(max = 4000) @Nullable String objective,
		@Size(max = 10_000) @Nullable String summary, @Nullable UUID leadAgencyId, List<UUID> coordinators,
		@Size(max = 500) @Nullable String ourFocalPoint, @Size(max = 500) @Nullable String partnerFocalPoint,
		boolean inherited, @Size(max = 100) @Nullable String approvalNumber, @Nullable LocalDate approvalOn,
		@Size(max = 300) @Nullable String approvalBody, @Size(max = 500) @Nullable String archivePlace,
		@Nullable PublicationState publication, @URL @Size(max = 1000) @Nullable String publicationUrl,
		@Nullable LocalDate publishedOn,
		@PositiveOrZero @Digits(integer = 18, fraction = 0) @Nullable BigDecimal budgetPlanned,
		@PositiveOrZero @Digits(integer = 18, fraction = 0) @Nullable BigDecimal budgetSpent,
		@Size(max = 500) @Nullable String budgetSource, List<RelationForm> relations,
		@Size(max = 500) @Nullable String tags, @Size(max = 4000) @Nullable String note,
		@Size(max = 4000) @Nullable String source, @Size(max = 1000) @Nullable String fieldsAsWritten,
		@Size(max = 500) @Nullable String leadAsWritten) {

	@SuppressWarnings("NullAway")
	AgreementForm {
		parties = withoutGaps(parties);
		fields = withoutGaps(fields);
		coordinators = withoutGaps(coordinators);
		relations = withoutGaps(relations);
	}

	/**
	 * A list as it came, without the rows that were never posted.
	 */
	private static <T> List<T> withoutGaps(@Nullable List<@Nullable T> rows) {
		return (rows != null) ? rows.stream().<T>mapMulti((row, known) -> {
			if (row != null) {
				known.accept(row);
			}
		}).toList() : List.of();
	}

	/**
	 * An empty form.
	 */
	static AgreementForm empty(@Nullable UUID leadAgencyId) {
		return new AgreementForm(null, null, UUID.randomUUID(), InstrumentKind.AGREEMENT, null, null, null, null, null,
				null, null, null, null, List.of(), Signature.SIGNED, null, null, null, false, null, null, false, null,
				null, null, null, null, List.of(), null, null, leadAgencyId, List.of(), null, null, false, null, null,
				null, null, null, null, null, null, null, null, List.of(), null, null, null, null, null);
	}

	/**
	 * The form filled from what is stored.
	 * @param numbers register numbers of the related agreements
	 */
	static AgreementForm of(AgreementSnapshot stored, Map<UUID, String> numbers) {
		AgreementContent content = stored.content();
		Naming naming = content.naming();
		Signing signing = content.signing();
		Term term = content.term();
		Cooperation cooperation = content.cooperation();
		Approval approval = content.approval();
		Budget budget = content.budget();
		AgreementForm form = new AgreementForm(stored.version(), null, null, naming.instrumentKind(), naming.title(),
				naming.titleForeign(), naming.type(), naming.typeAsWritten(), signing.level(), signing.levelAsWritten(),
				signing.ourSignatory(), signing.ourSigner(), signing.ourSignerTitle(),
				content.parties().stream().map(PartyForm::of).toList(), signing.signature(), signing.signedOn(),
				signing.place(), signing.languages(), signing.statesNonBinding(), term.effectiveOn(), term.expiresOn(),
				term.unlimited(), term.wording(), term.renewalRule(), term.tacitRenewalYears(), term.noticeLength(),
				term.noticeUnit(), content.fields().stream().sorted().toList(), cooperation.objective(),
				cooperation.summary(), content.leadAgencyId(), content.coordinators().stream().sorted().toList(),
				cooperation.ourFocalPoint(), cooperation.partnerFocalPoint(), content.inherited(), approval.number(),
				approval.on(), approval.body(), cooperation.archivePlace(), content.publication().state(),
				content.publication().url(), content.publication().on(), budget.planned(), budget.spent(),
				budget.source(),
				content.relations()
					.stream()
					.map((relation) -> new RelationForm(relation.kind(), numbers.get(relation.relatedId())))
					.sorted(Comparator.comparing(RelationForm::toString))
					.toList(),
				cooperation.tags(), cooperation.note(), cooperation.source(), null, null);
		return AgreementMerge.with(form, Map.of("base", AgreementMerge.prints(form)));
	}

	/**
	 * The same form with so many rows for parties and relations, to be shown.
	 */
	AgreementForm padded(int partyRows, int relationRows) {
		return AgreementMerge.with(this, Map.of("parties", padded(this.parties, partyRows, PartyForm.EMPTY),
				"relations", padded(this.relations, relationRows, RelationForm.EMPTY)));
	}

	private static <T> List<T> padded(List<T> rows, int size, T empty) {
		List<T> padded = new ArrayList<>(rows);
		while (padded.size() < size) {
			padded.add(empty);
		}
		return padded;
	}

	/**
	 * What a valid form says.
	 * @param stored what stands there now, for what the form does not show
	 * @param related keys of the related agreements by register number
	 */
	AgreementContent toContent(@Nullable AgreementContent stored, Map<String, UUID> related) {
		Cooperation before = (stored != null) ? stored.cooperation() : null;
		return new AgreementContent(
				new Naming(required(this.instrumentKind), required(this.title), this.titleForeign, this.type,
						this.typeAsWritten),
				new Signing(required(this.signature), this.signingLevel, this.signingLevelAsWritten, this.ourSignatory,
						this.ourSigner, this.ourSignerTitle, this.signingPlace, this.signedOn, this.languages,
						this.statesNonBinding),
				new Term(this.effectiveOn, this.expiresOn, this.unlimited, this.term, this.renewalRule,
						this.tacitRenewalYears, this.noticeLength, this.noticeUnit),
				new Cooperation(this.objective, this.summary,
						(before != null) ? before.fieldsAsWritten() : this.fieldsAsWritten, this.ourFocalPoint,
						this.partnerFocalPoint, this.archivePlace, this.tags, this.note, this.source),
				new Approval(this.approvalNumber, this.approvalOn, this.approvalBody),
				new Budget(this.budgetPlanned, this.budgetSpent, this.budgetSource),
				new Publication(this.publication, this.publicationUrl, this.publishedOn), this.leadAgencyId,
				(stored != null) ? stored.leadAsWritten() : this.leadAsWritten, this.inherited,
				this.parties.stream().filter((party) -> !party.isEmpty()).map(PartyForm::toParty).toList(),
				this.relations.stream()
					.filter((relation) -> !relation.isEmpty())
					.map((relation) -> new Relation(required(related.get(relation.number())),
							required(relation.kind())))
					.toList(),
				Set.copyOf(this.coordinators), Set.copyOf(this.fields));
	}

	private static <T> T required(@Nullable T value) {
		return Objects.requireNonNull(value, "the form was checked before");
	}

}
