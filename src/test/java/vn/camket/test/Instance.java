package vn.camket.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged application as a process of its own, which can be killed, and started
 * again on the same port with what it left behind.
 */
public final class Instance implements AutoCloseable {

	/** What the build has packaged. */
	public static final Path JAR = Path.of("target/camket.jar");

	private static final Duration PATIENCE = Duration.ofSeconds(180);

	private final int port = freePort();

	private final List<String> command = new ArrayList<>();

	private final Path home;

	private final Path log;

	private Process process;

	/**
	 * Starts the application.
	 * @param folder where it keeps its data and its log
	 * @param arguments as on the command line
	 */
	public Instance(Path folder, String... arguments) {
		this(folder, JAR, List.of(), arguments);
	}

	/**
	 * Starts the application from a jar of one's choice, in the folder of that jar.
	 * @param options of the JVM
	 */
	public Instance(Path folder, Path jar, List<String> options, String... arguments) {
		this.home = jar.toAbsolutePath().getParent();
		this.log = folder.resolve("application.log");
		this.command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		this.command.addAll(options);
		Collections.addAll(this.command, "-jar", jar.getFileName().toString(), "--server.port=" + this.port,
				"--camket.data-dir=" + folder.resolve("data"));
		Collections.addAll(this.command, arguments);
		this.process = start();
	}

	public int port() {
		return this.port;
	}

	public long pid() {
		return this.process.pid();
	}

	/** Starts it again after {@link #kill()}. */
	public void startAgain() {
		this.process = start();
	}

	/** Ends it as a power cut would. */
	public void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/** Waits until it takes requests. */
	public void waitUntilReady() throws InterruptedException {
		waitUntil(() -> {
			assertThat(this.process.isAlive()).as(() -> "it runs: " + log()).isTrue();
			return isReady();
		});
	}

	public String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends it as an operator does. */
	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

	/** Waits for something that is to come about within some minutes. */
	public static void waitUntil(BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
			Thread.sleep(100);
		}
	}

	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Process start() {
		try {
			return new ProcessBuilder(this.command).directory(this.home.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isReady() {
		try {
			var connection = (HttpURLConnection) URI
				.create("http://localhost:" + this.port + "/actuator/health/readiness")
				.toURL()
				.openConnection();
			connection.setConnectTimeout(2000);
			connection.setReadTimeout(10_000);
			return connection.getResponseCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
