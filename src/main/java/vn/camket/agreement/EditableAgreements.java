package vn.camket.agreement;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.camket.account.CurrentAccount;
import vn.camket.account.Role;
import vn.camket.account.SignedInAccount;
import vn.camket.shared.web.NotFoundException;

/**
 * The agreements that the person may change: officers all, staff and heads those that
 * their agency leads (domain section 1).
 */
@Component
class EditableAgreements {

	private final AgreementRepository agreements;

	private final CurrentAccount currentAccount;

	EditableAgreements(AgreementRepository agreements, CurrentAccount currentAccount) {
		this.agreements = agreements;
		this.currentAccount = currentAccount;
	}

	/**
	 * One of them.
	 * @throws NotFoundException if there is none, or it is another agency's
	 */
	Agreement load(UUID id, boolean archived) {
		SignedInAccount account = this.currentAccount.get();
		return this.agreements.findById(id)
			.filter((agreement) -> agreement.isArchived() == archived)
			.filter((agreement) -> mayEdit(account, agreement.getLeadAgencyId()))
			.orElseThrow(() -> new NotFoundException(Agreement.class, id));
	}

	static boolean mayEdit(SignedInAccount account, @Nullable UUID leadAgencyId) {
		return account.role() == Role.OFFICER || account.worksFor(leadAgencyId);
	}

}
