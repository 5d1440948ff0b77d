package vn.camket.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A part of a report's form, with what stands in it.
 */
public sealed interface ReportPart permits AnswerPart, TextPart {

	/** Names the part; its anchor on the page. */
	PartKey key();

	/**
	 * Place in the form, counted from one over the parts that are owed; zero if optional.
	 */
	int number();

	/** Whether the report cannot be sent without it. */
	boolean required();

	/** Version to send back when it is saved. */
	long version();

	/** Mark of what stands in it, to send back when it is saved. */
	String base();

	/** When it was changed last. */
	@Nullable Instant updatedAt();

	/** Office that changed it last. */
	@Nullable String updatedBy();

	/** What is asked for in it, if the report is in the agency's hand again. */
	@Nullable String remark();

	/** What it does not say yet; {@code null} if it says enough to be sent. */
	@Nullable PartLack lack();

	/** How far it is filled in. */
	PartState state();

	/**
	 * Whether it must still be worked on before the report is sent. What somebody asked
	 * to mend may be sent unchanged: the answer may stand in another part.
	 */
	default boolean isMissing() {
		return required() && (state() == PartState.EMPTY || state() == PartState.INCOMPLETE);
	}

}
