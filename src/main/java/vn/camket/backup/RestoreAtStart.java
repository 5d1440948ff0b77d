package vn.camket.backup;

import java.sql.SQLException;

import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Fills the database as soon as its schema is there, before anything else looks at it.
 */
@Component
@ConditionalOnProperty("camket.backup.restore")
@EnableConfigurationProperties(BackupSettings.class)
class RestoreAtStart extends BaseCallback {

	private static final Logger logger = LoggerFactory.getLogger(RestoreAtStart.class);

	private final BackupSettings settings;

	private final JsonMapper json;

	RestoreAtStart(BackupSettings settings, JsonMapper json) {
		this.settings = settings;
		this.json = json;
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.AFTER_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return false;
	}

	@Override
	public void handle(Event event, Context context) {
		try {
			BackupManifest restored = new Restore(this.json, context.getConnection()).read(this.settings.restore());
			logger.info("Restored what was backed up at {}: {} rows in {} tables", restored.madeAt(),
					restored.tables().stream().mapToLong(BackupManifest.Table::rows).sum(), restored.tables().size());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The backup could not be restored", ex);
		}
	}

}
