package vn.camket.report;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an agency's report stands. What has been sent once stays a sent report while it
 * is edited again: {@link #RETURNED}.
 */
public enum ReportState {

	/** Expected; nobody has typed anything. */
	NOT_STARTED,

	/** Being entered. */
	DRAFT,

	/** Trình lãnh đạo: only the head edits. */
	AWAITING_HEAD,

	/** Gửi Sở Ngoại vụ: frozen, waits to be accepted. */
	SENT,

	/** "Đề nghị bổ sung": Sở Ngoại vụ asks for more. */
	RETURNED,

	/** Đã tiếp nhận. */
	ACCEPTED;

	/** States in which the agency still owes something. */
	static final Set<ReportState> IN_HAND = EnumSet.of(NOT_STARTED, DRAFT, AWAITING_HEAD, RETURNED);

	/**
	 * Whether the ball is with the agency.
	 */
	public boolean isInHand() {
		return IN_HAND.contains(this);
	}

}
