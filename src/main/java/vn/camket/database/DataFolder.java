package vn.camket.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import vn.camket.startup.StartupRefusedException;

/**
 * The folder that holds everything one installation keeps, locked against a second
 * instance for as long as it is open. Copied while it is closed, it is a backup.
 */
final class DataFolder implements AutoCloseable {

	private static final long MEBIBYTE = 1024 * 1024;

	/** Unpacked server, first cluster and its first write-ahead log. */
	private static final long SPACE_FOR_FIRST_START = 256 * MEBIBYTE;

	/** Below this PostgreSQL may not even be able to recover. */
	private static final long SPACE_FOR_NEXT_START = 48 * MEBIBYTE;

	private final Path root;

	private final FileChannel lockFile;

	private final @Nullable FileLock lock;

	private DataFolder(Path root) throws IOException {
		this.root = root;
		if (Files.notExists(root)) {
			Files.createDirectories(root, ownerOnly("rwx------"));
		}
		this.lockFile = FileChannel.open(root.resolve("camket.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		this.lock = tryLock(this.lockFile);
	}

	/**
	 * Creates the folder if need be and locks it.
	 * @throws StartupRefusedException when it cannot be written to or another instance
	 * has it open
	 */
	static DataFolder open(Path path) {
		Path root = path.toAbsolutePath().normalize();
		DataFolder folder;
		try {
			folder = new DataFolder(root);
		}
		catch (IOException ex) {
			throw new StartupRefusedException(ex, "data-folder.not-writable", root);
		}
		if (folder.lock == null) {
			folder.close();
			throw new StartupRefusedException("data-folder.in-use", root);
		}
		return folder;
	}

	Path root() {
		return this.root;
	}

	/** The PostgreSQL data directory. */
	Path cluster() {
		return this.root.resolve("postgres");
	}

	/** Where the server's programs are unpacked; may be left out of a backup. */
	Path programs() {
		return this.root.resolve("postgres-programs");
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

	private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
		try {
			return file.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static FileAttribute<?>[] ownerOnly(String permissions) {
		boolean posix = java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
