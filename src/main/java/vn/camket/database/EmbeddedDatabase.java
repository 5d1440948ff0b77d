package vn.camket.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import vn.camket.startup.StartupRefusedException;

/**
 * A running PostgreSQL server whose data stay in the data folder. It listens on the
 * loopback interface only, on a free port of its own, and asks for a password.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	/** The data of one major version cannot be opened by another. */
	static final String MAJOR_VERSION = "18";

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

	private static final Duration ORPHAN_TIMEOUT = Duration.ofSeconds(30);

	private final DataFolder folder;

	private final EmbeddedPostgres server;

	private final String password;

	private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server, String password) {
		this.folder = folder;
		this.server = server;
		this.password = password;
	}

	/**
	 * Starts the server on the folder's data, which are created if there are none.
	 * @throws StartupRefusedException when the folder or the disk does not allow it
	 */
	static EmbeddedDatabase start(Path dataFolder) {
		return start(dataFolder, START_TIMEOUT);
	}

	static EmbeddedDatabase start(Path dataFolder, Duration timeout) {
		DataFolder folder = DataFolder.open(dataFolder);
		try {
			checkExistingData(folder);
			checkSpace(folder, null);
			stopOrphan(folder);
			folder.protectCluster();
			String password = folder.password();
			long started = System.nanoTime();
			EmbeddedPostgres server = launch(folder, password, timeout);
			log.info("PostgreSQL {} ready on {} in {} ms", MAJOR_VERSION, folder.cluster(),
					TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
			return new EmbeddedDatabase(folder, server, password);
		}
		catch (StartupRefusedException ex) {
			folder.close();
			throw ex;
		}
		catch (IOException | RuntimeException | ExceptionInInitializerError ex) {
			try {
				throw explain(folder, ex);
			}
			finally {
				folder.close();
			}
		}
	}

	@Override
	public String getUsername() {
		return "postgres";
	}

	@Override
	public String getPassword() {
		return this.password;
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://localhost:" + this.server.getPort() + "/postgres";
	}

	@Override
	public void close() throws IOException {
		try {
			this.server.close();
		}
		finally {
			this.folder.close();
		}
	}

	private static EmbeddedPostgres launch(DataFolder folder, String password, Duration timeout) throws IOException {
		Redirect output = Redirect.appendTo(folder.newServerLog().toFile());
		return EmbeddedPostgres.builder()
			.setDataDirectory(folder.cluster())
			.setCleanDataDirectory(false)
			.setOverrideWorkingDirectory(folder.programs().toFile())
			// The application context stops the server, after the requests in progress.
			.setRegisterShutdownHook(false)
			.setPGStartupWait(timeout)
			.setOutputRedirector(output)
			.setErrorRedirector(output)
			// These become options of initdb, which only the first start runs.
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "icu")
			.setLocaleConfig("icu-locale", "vi-VN")
			.setLocaleConfig("auth", "scram-sha-256")
			.setLocaleConfig("pwfile", folder.passwordFile().toString())
			.setConnectConfig("password", password)
			// The library is made for tests and turns these off; later options win.
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("max_connections", "50")
			.setServerConfig("log_min_duration_statement", "500")
			// what people typed is among the parameters
			.setServerConfig("log_parameter_max_length", "0")
			.setServerConfig("unix_socket_directories", "")
			.start();
	}

	private static void checkExistingData(DataFolder folder) throws IOException {
		Path versionFile = folder.cluster().resolve("PG_VERSION");
		if (Files.notExists(versionFile)) {
			return;
		}
		String version = Files.readString(versionFile).strip();
		if (!version.equals(MAJOR_VERSION)) {
			throw new StartupRefusedException("data-folder.other-version", folder.root(), version, MAJOR_VERSION);
		}
		if (Files.notExists(folder.passwordFile())) {
			throw new StartupRefusedException("data-folder.password-missing", folder.passwordFile());
		}
	}

	private static void checkSpace(DataFolder folder, @Nullable Throwable cause) throws IOException {
		if (folder.isShortOfSpace()) {
			throw new StartupRefusedException(cause, "data-folder.disk-full", folder.root());
		}
	}

	/**
	 * Stops the server that a killed application left behind; a new one could not start
	 * beside it. The folder's lock tells that no living application uses it, and the path
	 * of its program that it is ours.
	 */
	private static void stopOrphan(DataFolder folder) throws IOException {
		Path pidFile = folder.cluster().resolve("postmaster.pid");
		if (Files.notExists(pidFile) || Files.notExists(folder.programs())) {
			return;
		}
		Path programs = folder.programs().toRealPath();
		Optional<ProcessHandle> orphan = Files.readAllLines(pidFile)
			.stream()
			.findFirst()
			.flatMap((pid) -> ProcessHandle.of(Long.parseLong(pid.strip())))
			.filter((process) -> process.info()
				.command()
				.filter((command) -> Path.of(command).startsWith(programs))
				.isPresent());
		if (orphan.isEmpty()) {
			return;
		}
		log.warn("Stopping PostgreSQL process {}, left behind by a killed application", orphan.get().pid());
		orphan.get().destroy();
		try {
			orphan.get().onExit().get(ORPHAN_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new StartupRefusedException(ex, "database.orphan", orphan.get().pid());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartupRefusedException(ex, "database.orphan", orphan.get().pid());
		}
	}

	private static StartupRefusedException explain(DataFolder folder, Throwable cause) {
		try {
			stopOrphan(folder);
			checkSpace(folder, cause);
		}
		catch (StartupRefusedException ex) {
			return ex;
		}
		catch (IOException ex) {
			cause.addSuppressed(ex);
		}
		if (isRootWithoutNamespaces()) {
			return new StartupRefusedException(cause, "database.root", folder.root());
		}
		return new StartupRefusedException(cause, "database.not-started", folder.root(), folder.serverLog());
	}

	/**
	 * PostgreSQL refuses to run as root; in a user namespace it can, but many containers
	 * do not allow those.
	 */
	private static boolean isRootWithoutNamespaces() {
		return "root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable();
	}

}
