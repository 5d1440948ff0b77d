package vn.camket.synthesis;

/**
 * The consolidated report is finalised: nothing in it changes until an officer opens it
 * again.
 */
public class FinalisedException extends RuntimeException {

	FinalisedException() {
		super("The consolidated report is finalised");
	}

}
