package vn.camket.agreement;

import org.springframework.data.domain.Page;

/**
 * Which agreements a filter finds.
 *
 * @param page those asked for
 * @param facets how many each narrowing leaves
 */
public record AgreementMatches(Page<AgreementLine> page, AgreementFacets facets) {
}
