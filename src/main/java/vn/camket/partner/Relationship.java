package vn.camket.partner;

import java.util.List;

import vn.camket.agreement.AgreementLine;
import vn.camket.commitment.CommitmentLine;
import vn.camket.commitment.PromiseLine;
import vn.camket.obstacle.ObstacleLine;

/**
 * What stands between a partner, or a country, and us.
 *
 * @param running agreements that run, those expiring first
 * @param others agreements that do not run yet or any more, and those of unknown state
 * @param open commitments that are not fulfilled, what is overdue first
 * @param promises promises that are not settled, the oldest first
 * @param obstacles those that wait for an answer and that the reader may see
 * @param contacts the latest signings, events and promises
 */
public record Relationship(List<AgreementLine> running, List<AgreementLine> others, List<CommitmentLine> open,
		List<PromiseLine> promises, List<ObstacleLine> obstacles, List<Contact> contacts) {
}
