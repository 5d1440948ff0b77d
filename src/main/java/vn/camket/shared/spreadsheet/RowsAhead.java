package vn.camket.shared.spreadsheet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a long file in a thread of its own while those before them are
 * written, so that neither the database nor the file waits for the other.
 *
 * @param <T> what a row is made of
 */
final class RowsAhead<T> extends Spliterators.AbstractSpliterator<T> {

	private static final int AT_ONCE = 200;

	/** So many times as many wait at most. */
	private static final int WAITING = 4;

	private final Stream<T> rows;

	private final BlockingQueue<List<T>> read = new ArrayBlockingQueue<>(WAITING);

	private final Thread reader = new Thread(this::read, "rows-ahead");

	private Iterator<T> batch = List.<T>of().iterator();

	private boolean ended;

	private volatile @Nullable Throwable failure;

	private RowsAhead(Stream<T> rows) {
		super(Long.MAX_VALUE, Spliterator.ORDERED);
		this.rows = rows;
		this.reader.setDaemon(true);
		this.reader.start();
	}

	/**
	 * The same rows, read ahead; to be closed, which closes theirs.
	 * @param rows need nothing that belongs to the calling thread, and their connection
	 * is used for nothing else until they are closed
	 */
	static <T> Stream<T> of(Stream<T> rows) {
		RowsAhead<T> ahead = new RowsAhead<>(rows);
		return StreamSupport.stream(ahead, false).onClose(ahead::close);
	}

	/** An empty batch is the end. */
	private void read() {
		try {
			List<T> next = new ArrayList<>(AT_ONCE);
			for (Iterator<T> all = this.rows.iterator(); all.hasNext();) {
				next.add(all.next());
				if (next.size() == AT_ONCE) {
					this.read.put(next);
					next = new ArrayList<>(AT_ONCE);
				}
			}
			if (!next.isEmpty()) {
				this.read.put(next);
			}
			this.read.put(List.of());
		}
		catch (InterruptedException ex) {
			// nobody wants the rest
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException | Error ex) {
			fail(ex);
		}
	}

	private void fail(Throwable problem) {
		this.failure = problem;
		try {
			this.read.put(List.of());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean tryAdvance(Consumer<? super T> action) {
		if (!this.batch.hasNext() && !this.ended) {
			this.batch = next().iterator();
			this.ended = !this.batch.hasNext();
		}
		if (this.ended) {
			return false;
		}
		action.accept(this.batch.next());
		return true;
	}

	private List<T> next() {
		try {
			List<T> next = this.read.take();
			if (next.isEmpty() && this.failure != null) {
				throw new IllegalStateException("The rows could not be read to their end", this.failure);
			}
			return next;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while rows are read", ex);
		}
	}

	private void close() {
		this.reader.interrupt();
		try {
			this.reader.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.rows.close();
	}

}
