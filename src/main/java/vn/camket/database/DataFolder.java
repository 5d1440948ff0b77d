package vn.camket.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import vn.camket.startup.StartupRefusedException;

/**
 * The folder that holds everything one installation keeps, locked against a second
 * instance for as long as it is open. Copied while it is closed, it is a backup.
 */
final class DataFolder implements AutoCloseable {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private static final long MEBIBYTE = 1024 * 1024;

	/** Unpacked server, first cluster and its first write-ahead log. */
	private static final long SPACE_FOR_FIRST_START = 256 * MEBIBYTE;

	/** Below this PostgreSQL may not even be able to recover. */
	private static final long SPACE_FOR_NEXT_START = 48 * MEBIBYTE;

	private final Path root;

	private final FileChannel lockFile;

	private DataFolder(Path root, FileChannel lockFile) {
		this.root = root;
		this.lockFile = lockFile;
	}

	/**
	 * Creates the folder if need be and locks it.
	 * @throws StartupRefusedException when it cannot be written to or another instance
	 * has it open
	 */
	static DataFolder open(Path path) {
		Path root = path.toAbsolutePath().normalize();
		try {
			if (Files.notExists(root)) {
				Files.createDirectories(root, ownerOnly("rwx------"));
			}
			FileChannel lockFile = FileChannel.open(root.resolve("camket.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!lock(lockFile)) {
				lockFile.close();
				throw new StartupRefusedException("data-folder.in-use", root);
			}
			return new DataFolder(root, lockFile);
		}
		catch (IOException ex) {
			throw new StartupRefusedException(ex, isDiskFull(ex) ? "data-folder.disk-full" : "data-folder.not-writable",
					root);
		}
	}

	Path root() {
		return this.root;
	}

	/** The PostgreSQL data directory. */
	Path cluster() {
		return this.root.resolve("postgres");
	}

	/**
	 * Where the server's programs are unpacked; may be left out of a backup. The library
	 * opens this folder to everybody's writing, so it lies inside one that is ours alone.
	 */
	Path programs() throws IOException {
		Path ours = this.root.resolve("postgres-programs");
		if (Files.notExists(ours)) {
			Files.createDirectory(ours, ownerOnly("rwx------"));
		}
		return ours.resolve("unpacked");
	}

	/** What the server has to say, of this run; that of the run before stands beside. */
	Path serverLog() {
		return this.root.resolve("postgres.log");
	}

	/**
	 * An empty log for a new run. It may quote what people entered: for the owner only.
	 */
	Path newServerLog() throws IOException {
		Path log = serverLog();
		if (Files.exists(log)) {
			Files.move(log, this.root.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
		}
		return Files.createFile(log, ownerOnly("rw-------"));
	}

	Path passwordFile() {
		return this.root.resolve("postgres.password");
	}

	/**
	 * The server's password, made up on the first call and readable by the owner only.
	 */
	String password() throws IOException {
		Path file = passwordFile();
		if (Files.notExists(file) || Files.size(file) == 0) {
			byte[] random = new byte[24];
			new SecureRandom().nextBytes(random);
			Files.deleteIfExists(file);
			Files.createFile(file, ownerOnly("rw-------"));
			Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
		}
		return Files.readString(file);
	}

	/** PostgreSQL opens no directory that others may enter, and a copied one often is. */
	void protectCluster() throws IOException {
		if (POSIX && Files.exists(cluster())) {
			Files.setPosixFilePermissions(cluster(), PosixFilePermissions.fromString("rwx------"));
		}
	}

	boolean isShortOfSpace() throws IOException {
		long needed = Files.exists(cluster().resolve("PG_VERSION")) ? SPACE_FOR_NEXT_START : SPACE_FOR_FIRST_START;
		return Files.getFileStore(this.root).getUsableSpace() < needed;
	}

	@Override
	public void close() {
		try {
			this.lockFile.close();
		}
		catch (IOException ex) {
			throw new StartupRefusedException(ex, "data-folder.not-writable", this.root);
		}
	}

	/** False if another instance, in this process or in another, holds the lock. */
	private static boolean lock(FileChannel file) throws IOException {
		try {
			return file.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	/** Java has no type for this failure, only the system's own words. */
	private static boolean isDiskFull(IOException ex) {
		String message = String.valueOf(ex.getMessage());
		return message.contains("No space left") || message.contains("not enough space");
	}

	private static FileAttribute<?>[] ownerOnly(String permissions) {
		return POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
