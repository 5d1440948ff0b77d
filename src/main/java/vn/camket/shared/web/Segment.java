package vn.camket.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * A part of the strip in {@code components/progress.html}: so many, in this state, behind
 * this link.
 *
 * @param kind ok, info, wait, warn, bad, none or edit, as in {@code badge.html}
 * @param icon sign where the kind's own does not fit, or {@code null}
 * @param code message key of the state
 * @param count how many; up to 999 keep their share of the width
 * @param href the rows behind the number
 */
public record Segment(String kind, @Nullable String icon, String code, long count, String href) {

}
