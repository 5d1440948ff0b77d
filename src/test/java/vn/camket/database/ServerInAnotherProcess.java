package vn.camket.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import vn.camket.startup.StartupRefusedException;

/**
 * Starts an embedded database in a Java process of its own, which can then be killed. The
 * process writes a row, says {@code started} and waits, or says why it was refused.
 */
final class ServerInAnotherProcess implements AutoCloseable {

	static final String STARTED = "started";

	private final Process process;

	private final String answer;

	private ServerInAnotherProcess(Process process, String answer) {
		this.process = process;
		this.answer = answer;
	}

	/** Starts it, after the words of a command that is to run Java. */
	static ServerInAnotherProcess start(Path dataFolder, String... wrapper) throws IOException {
		List<String> command = new ArrayList<>(List.of(wrapper));
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), ServerInAnotherProcess.class.getName(), dataFolder.toString()));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
		String line = output.readLine();
		while (line != null && !line.startsWith("answer: ")) {
			line = output.readLine();
		}
		return new ServerInAnotherProcess(process, (line != null) ? line.substring("answer: ".length()) : "none");
	}

	/** {@link #STARTED}, or the code of the refusal. */
	String answer() {
		return this.answer;
	}

	/** As {@code kill -9} does: nothing in the process gets to clean up. */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

	public static void main(String[] arguments) throws Exception {
		try {
			EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
			client(database).sql("create table note as select 'committed' as word").update();
			System.out.println("answer: " + STARTED);
			Thread.sleep(TimeUnit.MINUTES.toMillis(5));
			database.close();
		}
		catch (StartupRefusedException ex) {
			System.out.println("answer: " + ex.getCode());
		}
	}

	static JdbcClient client(EmbeddedDatabase database) {
		return JdbcClient
			.create(new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
	}

}
