package vn.camket.commitment;

import java.util.Map;

import org.springframework.data.domain.Page;

/**
 * Which commitments a filter finds.
 *
 * @param page those asked for
 * @param counts how many of each state the rest of the filter leaves
 */
public record CommitmentMatches(Page<CommitmentLine> page, Map<CommitmentState, Long> counts) {
}
