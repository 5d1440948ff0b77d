package vn.camket.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts that write or read a backup serve nobody: they end when it is done.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@EnableConfigurationProperties(BackupSettings.class)
class BackupCommand implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(BackupCommand.class);

	private final BackupSettings settings;

	private final Backup backup;

	private final ConfigurableApplicationContext context;

	BackupCommand(BackupSettings settings, Backup backup, ConfigurableApplicationContext context) {
		this.settings = settings;
		this.backup = backup;
		this.context = context;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException, SQLException {
		Path file = this.settings.write();
		if (file != null) {
			BackupManifest written = this.backup.write(file);
			logger.info("Backed up {} rows of {} tables to {}",
					written.tables().stream().mapToLong(BackupManifest.Table::rows).sum(), written.tables().size(),
					file.toAbsolutePath());
		}
		if (file != null || this.settings.restore() != null) {
			// from another thread, since this one is still starting what it ends
			new Thread(() -> System.exit(SpringApplication.exit(this.context)), "backup-end").start();
		}
	}

}
