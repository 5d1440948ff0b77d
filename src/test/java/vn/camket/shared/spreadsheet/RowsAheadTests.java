package vn.camket.shared.spreadsheet;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

@Timeout(20)
class RowsAheadTests {

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 199, 200, 201, 1000, 1001, 5000 })
	void areTheSameRowsInTheSameOrder(int count) {
		try (Stream<Integer> rows = RowsAhead.of(rows(count))) {
			assertThat(rows).containsExactlyElementsOf(rows(count).toList());
		}
	}

	@Test
	void areReadByAnotherThreadThatEnds() {
		Set<Thread> readers = ConcurrentHashMap.newKeySet();
		try (Stream<Integer> rows = RowsAhead.of(rows(500).peek((row) -> readers.add(Thread.currentThread())))) {
			assertThat(rows.count()).isEqualTo(500);
		}
		assertThat(readers).hasSize(1).doesNotContain(Thread.currentThread()).noneMatch(Thread::isAlive);
	}

	@Test
	void noMoreThanAFewHundredWait() {
		AtomicInteger read = new AtomicInteger();
		try (Stream<Integer> rows = RowsAhead.of(rows(100_000).peek((row) -> read.incrementAndGet()))) {
			await().until(() -> read.get() >= 800);
			await().during(Duration.ofMillis(200)).until(() -> read.get() <= 1001);
			assertThat(rows.limit(3)).containsExactly(0, 1, 2);
		}
	}

	@Test
	void whoeverStopsEarlyStopsTheReadingAndClosesTheRows() {
		AtomicBoolean closed = new AtomicBoolean();
		AtomicInteger read = new AtomicInteger();
		try (Stream<Integer> rows = RowsAhead
			.of(rows(100_000).peek((row) -> read.incrementAndGet()).onClose(() -> closed.set(true)))) {
			assertThat(rows.iterator().next()).isZero();
		}
		assertThat(closed).isTrue();
		assertThat(read).hasValueLessThan(100_000);
	}

	@Test
	void whatGoesWrongInReadingIsToldWhereRowsAreWritten() {
		try (Stream<Integer> rows = RowsAhead.of(rows(1000).peek((row) -> {
			if (row == 900) {
				throw new IllegalArgumentException("no more");
			}
		}))) {
			assertThatIllegalStateException().isThrownBy(() -> rows.forEach((row) -> {
			})).havingRootCause().withMessage("no more");
		}
	}

	private static Stream<Integer> rows(int count) {
		return IntStream.range(0, count).boxed();
	}

}
