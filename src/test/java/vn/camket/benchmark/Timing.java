package vn.camket.benchmark;

import java.util.concurrent.Callable;

import org.HdrHistogram.Histogram;

/**
 * How long a piece of work takes that is done again and again, in milliseconds.
 */
final class Timing {

	private static final int WARM_UP = 300;

	private static final int FEW = 5;

	private static final int ROUNDS = 200;

	/** So long is enough, for the warming up and for what counts. */
	private static final long PATIENCE_NANOS = 5_000_000_000L;

	private Timing() {
	}

	/** The median of many, once the JVM and the server know their way. */
	static double median(Callable<?> work) throws Exception {
		return median(work, ROUNDS);
	}

	/** Of work that takes long: the median of five, after as long a warming up. */
	static double medianOfFew(Callable<?> work) throws Exception {
		return median(work, FEW);
	}

	private static double median(Callable<?> work, int rounds) throws Exception {
		long end = System.nanoTime() + PATIENCE_NANOS;
		for (int i = 0; i < WARM_UP && System.nanoTime() < end; i++) {
			work.call();
		}
		Histogram times = new Histogram(4);
		end = System.nanoTime() + PATIENCE_NANOS;
		for (int i = 0; i < rounds && (i < FEW || System.nanoTime() < end); i++) {
			times.recordValue(micros(work));
		}
		return times.getValueAtPercentile(50) / 1000.0;
	}

	static long micros(Callable<?> work) throws Exception {
		long start = System.nanoTime();
		work.call();
		return (System.nanoTime() - start) / 1000;
	}

	/** Prints what took how long beside the SQL of the same work. */
	static void print(String what, double time, double sql) {
		System.out.printf("%-45s %9.2f ms; its SQL alone %8.2f ms; %6.1f times%n", what, time, sql, time / sql);
	}

}
