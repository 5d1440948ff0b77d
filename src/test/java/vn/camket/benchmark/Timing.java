package vn.camket.benchmark;

import java.util.concurrent.Callable;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * How long a piece of work takes that is done again and again.
 *
 * @param first the median of the first times, in milliseconds: the JVM is still compiling
 * @param steady the median once it no longer becomes quicker, as in a server that has
 * been in use for a while
 */
record Timing(double first, double steady) {

	private static final int ROUND = 200;

	private static final int FEW = 5;

	/** A round that is quicker than all before by less is no longer called quicker. */
	private static final double QUICKER = 0.97;

	/** So many rounds that are not quicker are enough. */
	private static final int MOST_AS_SLOW = 5;

	/** So long is enough, for a round and for the warming up. */
	private static final long PATIENCE_NANOS = 5_000_000_000L;

	private static final long WARM_UP_PATIENCE_NANOS = 30_000_000_000L;

	/** Of work that is short. */
	static Timing of(Callable<?> work) throws Exception {
		return of(() -> "", (nothing) -> work.call());
	}

	/**
	 * Of work that needs something new each time.
	 * @param preparation makes it; that takes no time here
	 */
	static <T> Timing of(Callable<T> preparation, Work<T> work) throws Exception {
		double first = round(preparation, work);
		double best = first;
		long end = System.nanoTime() + WARM_UP_PATIENCE_NANOS;
		for (int asSlow = 0; asSlow < MOST_AS_SLOW && System.nanoTime() < end;) {
			double next = round(preparation, work);
			asSlow = (next < best * QUICKER) ? 0 : asSlow + 1;
			best = Math.min(best, next);
		}
		return new Timing(first, round(preparation, work));
	}

	/**
	 * Of work that takes long: the median of five or more, after as long a warming up.
	 */
	static double medianOfFew(Callable<?> work) throws Exception {
		round(() -> "", (nothing) -> work.call());
		return round(() -> "", (nothing) -> work.call());
	}

	private static <T> double round(Callable<T> preparation, Work<T> work) throws Exception {
		Histogram times = new Histogram(4);
		long end = System.nanoTime() + PATIENCE_NANOS;
		for (int i = 0; i < ROUND && (i < FEW || System.nanoTime() < end); i++) {
			T input = preparation.call();
			times.recordValue(micros(() -> work.on(input)));
		}
		return times.getValueAtPercentile(50) / 1000.0;
	}

	static long micros(Callable<?> work) throws Exception {
		long start = System.nanoTime();
		work.call();
		return (System.nanoTime() - start) / 1000;
	}

	/**
	 * Prints what took how long beside the SQL of the same work, whose better time
	 * counts.
	 */
	void print(String what, Timing sql) {
		double alone = Math.min(sql.first, sql.steady);
		System.out.printf("%-45s %9.2f ms, at first %8.2f; its SQL alone %8.2f ms; %6.1f times%n", what, this.steady,
				this.first, alone, this.steady / alone);
	}

	interface Work<T> {

		@Nullable Object on(T input) throws Exception;

	}

}
