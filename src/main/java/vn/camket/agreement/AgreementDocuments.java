package vn.camket.agreement;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.document.DocumentOwner;

/**
 * Lets agreements have documents.
 */
@Component
class AgreementDocuments implements DocumentOwner {

	private final AgreementRepository agreements;

	private final CurrentAccount currentAccount;

	AgreementDocuments(AgreementRepository agreements, CurrentAccount currentAccount) {
		this.agreements = agreements;
		this.currentAccount = currentAccount;
	}

	@Override
	public String section() {
		return "agreements";
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Owner> find(UUID id) {
		return this.agreements.findById(id)
			.map((agreement) -> new Owner(agreement.content().naming().title(), !agreement.isArchived()
					&& EditableAgreements.mayEdit(this.currentAccount.get(), agreement.getLeadAgencyId())));
	}

}
