package vn.camket.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.camket.shared.time.ProvinceTime;

/**
 * Writes a backup every night and keeps the newest ones.
 */
@Component
@ConditionalOnProperty("camket.backup.folder")
class NightlyBackup {

	private static final String START = "camket-";

	private static final String END = ".backup";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

	private static final Logger logger = LoggerFactory.getLogger(NightlyBackup.class);

	private final Backup backup;

	private final BackupSettings settings;

	private final Clock clock;

	NightlyBackup(Backup backup, BackupSettings settings, Clock clock) {
		this.backup = backup;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(cron = "${camket.backup.at:0 30 1 * * *}", zone = "Asia/Ho_Chi_Minh")
	@SchedulerLock(name = "backup", lockAtLeastFor = "1m", lockAtMostFor = "2h")
	public void write() throws IOException, SQLException {
		Path folder = this.settings.folder();
		String moment = MOMENT.format(ZonedDateTime.ofInstant(this.clock.instant(), ProvinceTime.ZONE));
		this.backup.write(folder.resolve(START + moment + END));
		List<Path> old = files(folder).stream()
			.sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
			.skip(this.settings.keep())
			.toList();
		for (Path file : old) {
			Files.delete(file);
		}
		logger.info("Backed up to {}; {} older ones removed", folder, old.size());
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.getFileName().toString().matches(START + "[0-9-]+" + END)).toList();
		}
	}

}
