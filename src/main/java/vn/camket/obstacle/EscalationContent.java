package vn.camket.obstacle;

import org.jspecify.annotations.Nullable;

/**
 * What a tờ trình says beside its cases.
 *
 * @param subject after "Về việc"
 * @param proposals what is asked of UBND tỉnh, separated by lines
 */
public record EscalationContent(String subject, String addressees, String proposals, @Nullable String signerTitle,
		@Nullable String signerName) {
}
