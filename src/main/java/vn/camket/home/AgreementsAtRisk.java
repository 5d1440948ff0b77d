package vn.camket.home;

import java.util.List;

import vn.camket.agreement.AgreementLine;

/**
 * Agreements that ask for attention: the first rows of each, and how many there are.
 */
public record AgreementsAtRisk(List<AgreementLine> expiring, long expiringCount, List<AgreementLine> incomplete,
		long incompleteCount) {
}
