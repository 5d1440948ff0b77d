package vn.camket.agreement;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything about an agreement that a person enters; its state follows from it.
 *
 * @param leadAsWritten the lead as an imported source names it
 * @param inherited whether the province inherited it from a former district
 * @param fields codes of the fields of co-operation
 */
public record AgreementContent(Naming naming, Signing signing, Term term, Cooperation cooperation, Approval approval,
		Budget budget, Publication publication, @Nullable UUID leadAgencyId, @Nullable String leadAsWritten,
		boolean inherited, List<Party> parties, List<Relation> relations, Set<UUID> coordinators, Set<String> fields) {

	public AgreementContent {
		parties = List.copyOf(parties);
		relations = List.copyOf(relations);
		coordinators = Set.copyOf(coordinators);
		fields = Set.copyOf(fields);
	}

	/**
	 * The same content under another lead.
	 */
	AgreementContent ledBy(@Nullable UUID agencyId) {
		return with(new Responsibility(agencyId, this.coordinators, this.fields));
	}

	Responsibility responsibility() {
		return new Responsibility(this.leadAgencyId, this.coordinators, this.fields);
	}

	AgreementContent with(Responsibility changed) {
		return new AgreementContent(this.naming, this.signing, this.term, this.cooperation, this.approval, this.budget,
				this.publication, changed.leadAgencyId(), this.leadAsWritten, this.inherited, this.parties,
				this.relations, changed.coordinators(), changed.fields());
	}

}
